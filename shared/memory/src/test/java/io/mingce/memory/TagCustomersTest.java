package io.mingce.memory;

import static io.mingce.memory.TagWorld.BEGIN;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagName;
import io.mingce.failure.TryAgain;
import io.mingce.memory.contract.Records;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;
import io.mingce.tagging.TagAssignments;
import io.mingce.tagging.TagCustomers;
import io.mingce.tagging.TagRule;
import io.mingce.tagging.Tagged;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

class TagCustomersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    private final TagWorld world = new TagWorld();
    private final TagCustomers tag = world.evaluator();

    @Test
    void whoBoughtEnoughGetsTheTag() {
        CustomerId id = world.person();
        world.tell(id, DAY, Records.order("O-1", "50000"));

        assertThat(tag.tag(Set.of(id))).isEqualTo(new Tagged(1, 1, Map.of()));

        assertThat(world.tags(id)).isEqualTo("high-value vip-level-up");
        assertThat(assigned(id).revision()).isEqualTo(1);
        assertThat(assigned(id).tags().getFirst().since()).isEqualTo(BEGIN);
    }

    @Test
    void theSameAgainWritesNothing() {
        CustomerId id = world.person();
        world.tell(id, DAY, Records.order("O-1", "50000"));
        var writes = new ArrayList<Integer>();
        TagCustomers counted =
                world.evaluator(
                        world.rules,
                        world.customers,
                        new Hooked(world.customers, written -> writes.add(written)));

        counted.tag(Set.of(id));
        world.now = BEGIN.plusSeconds(3_600);
        assertThat(counted.tag(Set.of(id))).isEqualTo(new Tagged(1, 0, Map.of()));
        world.save("other", "level == 'nothing'", Optional.empty(), true);
        assertThat(counted.tag(Set.of(id))).isEqualTo(new Tagged(1, 0, Map.of()));

        assertThat(writes).containsExactly(1);
    }

    @Test
    void aTagIsKeptSinceItWasFirstGiven() {
        CustomerId id = world.person();
        world.tell(id, DAY, Records.order("O-1", "50000"));
        tag.tag(Set.of(id));

        world.now = BEGIN.plusSeconds(3_600);
        world.save("high-value", "orders.sum() > 10", Optional.empty(), true);
        tag.tag(Set.of(id));

        assertThat(assigned(id).tags().getFirst().since()).isEqualTo(BEGIN);
        assertThat(assigned(id).tags().getFirst().version()).isEqualTo(1);
        assertThat(assigned(id).revision()).isEqualTo(2);
    }

    @Test
    void aRuleThatIsSwitchedOffGivesNothing() {
        CustomerId id = world.person();
        world.tell(id, DAY, Records.order("O-1", "50000"));
        tag.tag(Set.of(id));

        world.save("high-value", "orders.sum() > 10", Optional.empty(), false);
        tag.tag(Set.of(id));

        assertThat(world.tags(id)).isEqualTo("vip-level-up");
    }

    @Test
    void rulesThatEndInAnErrorOrDoNotCompileGiveNothingAndAreCounted() {
        CustomerId some = world.person();
        CustomerId other = world.person();
        world.tell(some, DAY, Records.order("O-1", "50000"));
        world.save("divides", "1 / (orders.count() - 1) == 1", Optional.empty(), true);
        world.save("nonsense", "nobody.knows(this)", Optional.empty(), true);

        Tagged tagged = tag.tag(Set.of(some, other));

        assertThat(tagged.failures())
                .isEqualTo(Map.of(new TagName("divides"), 1, new TagName("nonsense"), 2));
        assertThat(world.tags(some)).isEqualTo("high-value vip-level-up");
        assertThat(world.tags(other)).isEmpty();
    }

    @Test
    void whoWasMergedAwayLeadsToTheSurvivorAndWhoIsGoneIsNothing() {
        CustomerId into = world.person();
        CustomerId from = world.person();
        CustomerId gone = world.person();
        world.tell(from, DAY, Records.order("O-1", "50000"));
        world.merge(world.find(into).orElseThrow(), world.find(from).orElseThrow());
        world.withdraw(gone);

        assertThat(tag.tag(Set.of(from, into, gone))).isEqualTo(new Tagged(1, 1, Map.of()));
        assertThat(tag.tag(Set.of(gone))).isEqualTo(new Tagged(0, 0, Map.of()));
        assertThat(tag.tag(Set.of())).isEqualTo(new Tagged(0, 0, Map.of()));

        assertThat(world.tags(into)).isEqualTo("high-value vip-level-up");
    }

    @Test
    void manyAreLookedAt() {
        var ids = new HashSet<CustomerId>();
        for (int n = 0; n < 130; n++) {
            CustomerId id = world.person();
            world.tell(id, DAY, Records.order("O-1", "50000"));
            ids.add(id);
        }

        assertThat(tag.tag(ids)).isEqualTo(new Tagged(130, 130, Map.of()));

        assertThat(ids).allMatch(id -> world.tags(id).equals("high-value vip-level-up"));
    }

    @Test
    void whoIsChangedMeanwhileIsReadAgain() {
        CustomerId id = world.person();
        world.tell(id, DAY, Records.order("O-1", "30000"));
        var turns = new ArrayList<Integer>();
        TagCustomers interrupted =
                interrupted(turns, () -> world.tell(id, DAY, Records.order("O-2", "30000")));

        assertThat(interrupted.tag(Set.of(id))).isEqualTo(new Tagged(1, 1, Map.of()));

        assertThat(turns).hasSize(2);
        assertThat(world.tags(id)).isEqualTo("high-value vip-level-up");
    }

    @Test
    void whereTheRulesChangeMeanwhileEverybodyIsLookedAtAgain() {
        CustomerId id = world.person();
        TagCustomers interrupted =
                interrupted(
                        new ArrayList<>(),
                        () -> {
                            world.save("mine", "false", Optional.empty(), true);
                            tag.tag(Set.of(id));
                        });
        world.save("mine", "true", Optional.empty(), true);

        interrupted.tag(Set.of(id));

        assertThat(world.tags(id)).isEmpty();
    }

    @Test
    void rulesThatKeepChangingAreTriedAgainLater() {
        CustomerId id = world.person();
        TagCustomers never =
                world.evaluator(new Restless(world.rules), world.customers, world.customers);

        assertThatThrownBy(() -> never.tag(Set.of(id))).isInstanceOf(TryAgain.class);
    }

    /// A writer stores the customer first, then the record. One that dies in between may never come back.
    @Test
    void whoLacksARecordIsLookedAtAgainWithThoseWhoAreDue() {
        CustomerId id = world.person();
        SourceRecord lost =
                Records.told("lost", Records.CRM, TagWorld.at(DAY), Records.order("O", "60000"));
        Customer before = world.find(id).orElseThrow();
        var did = Map.of(new SourceId("lost"), Contribution.UNCHANGED);
        new WithoutRecords(world.customers)
                .save(
                        List.of(
                                new Change(
                                        before.with(lost).telling(did),
                                        Map.of(lost, Contribution.UNCHANGED))));

        tag.tag(Set.of(id));
        assertThat(world.tags(id)).isEmpty();
        assertThat(world.due()).containsExactly(id);

        world.add(id, lost);
        tag.tag(world.due());
        assertThat(world.tags(id)).isEqualTo("high-value vip-level-up");
        assertThat(world.due()).isEmpty();
    }

    private AssignedTags assigned(CustomerId id) {
        return world.find(id).orElseThrow().assigned();
    }

    /// Does something before each write, and is told of how many it is.
    /// One to whom `meanwhile` happens before the first time it writes.
    ///
    /// @param turns gets how many customers are written each time
    private TagCustomers interrupted(List<Integer> turns, Runnable meanwhile) {
        return world.evaluator(
                world.rules,
                world.customers,
                new Hooked(
                        world.customers,
                        written -> {
                            turns.add(written);
                            if (turns.size() == 1) {
                                meanwhile.run();
                            }
                        }));
    }

    private record Hooked(TagAssignments assignments, IntConsumer before)
            implements TagAssignments {

        @Override
        public Set<CustomerId> assign(Collection<Customer> customers) {
            before.accept(customers.size());
            return assignments.assign(customers);
        }

        @Override
        public Page due(int shard, LocalDate day, Optional<String> after, int limit) {
            return assignments.due(shard, day, after, limit);
        }
    }

    /// Every time it is asked, somebody saved something.
    private static final class Restless implements Rules {

        private final Rules rules;
        private long revision = 1;

        Restless(Rules rules) {
            this.rules = rules;
        }

        @Override
        public RuleSet current() {
            return new RuleSet(revision++, rules.current().rules());
        }

        @Override
        public long revision() {
            return revision++;
        }

        @Override
        public List<TagRule.Version> versions(TagName name) {
            return rules.versions(name);
        }

        @Override
        public Optional<Long> save(TagRule.Version next) {
            return rules.save(next);
        }
    }
}
