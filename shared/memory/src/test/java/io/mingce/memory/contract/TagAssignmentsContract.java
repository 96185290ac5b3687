package io.mingce.memory.contract;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Absorbed;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.MergeId;
import io.mingce.customer.Purchases;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.dedup.Merge;
import io.mingce.dedup.Merges;
import io.mingce.matching.Basis;
import io.mingce.tagging.TagAssignments;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What [TagAssignments] promises, wherever it keeps them.
public abstract class TagAssignmentsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final AssignedTags ALL =
            new AssignedTags(
                    List.of(
                            new Assigned(
                                    new TagName("high-value"),
                                    TagClass.VALUE,
                                    0,
                                    NOON,
                                    Optional.empty()),
                            new Assigned(
                                    new TagName("可召回"),
                                    TagClass.BEHAVIOUR,
                                    12,
                                    NOON.plusNanos(1),
                                    Optional.of("marketing"))),
                    new Purchases(Optional.of(DAY.minusDays(40)), 12, new BigDecimal("80000.50")),
                    Optional.of(DAY),
                    Optional.of(DAY.plusDays(2)),
                    7);

    private final String run = UUID.randomUUID().toString();

    /// Where the customers are.
    protected abstract Customers customers();

    /// Where they are merged.
    protected abstract Merges merges();

    /// The adapter under test; tests use ids of their own, so it need not be empty.
    protected abstract TagAssignments assignments();

    @Test
    void isReadWithTheCustomerWhoseVersionStays() {
        Customer before = customer("a");
        assertThat(before.assigned()).isEqualTo(AssignedTags.NONE);

        assertThat(assignments().assign(List.of(before.assigned(ALL)))).isEmpty();

        assertThat(stored(before.id())).isEqualTo(before.assigned(ALL));
    }

    @Test
    void storesNothingElseOfTheCustomer() {
        Customer before = customer("a");
        Customer changed = before.with(record(run + "b", CRM, Map.of(Field.NAME, "李四")));

        assertThat(assignments().assign(List.of(changed.assigned(ALL)))).isEmpty();

        assertThat(stored(before.id())).isEqualTo(before.assigned(ALL));
        assertThat(customers().sources(before.id())).hasSize(1);
    }

    @Test
    void aRegistrationLeavesItAlone() {
        Customer before = customer("a");
        assignments().assign(List.of(before.assigned(ALL)));

        SourceRecord more = record(run + "b", CRM, Map.of(Field.NAME, "李四"));
        var change =
                new Change(
                        before.with(more).assigned(AssignedTags.NONE),
                        Map.of(more, Contribution.MERGED));
        assertThat(customers().save(List.of(change))).isEmpty();

        assertThat(stored(before.id()).version()).isEqualTo(before.version() + 1);
        assertThat(stored(before.id()).assigned()).isEqualTo(ALL);
        assertThat(due(DAY)).contains(before.id());
    }

    @Test
    void whoChangedMeanwhileGetsNothing() {
        Customer before = customer("a");
        Customer other = customer("other");
        SourceRecord more = record(run + "b", CRM, Map.of(Field.NAME, "李四"));
        customers().save(List.of(new Change(before.with(more), Map.of(more, Contribution.MERGED))));

        assertThat(assignments().assign(List.of(before.assigned(ALL), other.assigned(ALL))))
                .containsExactly(before.id());

        assertThat(stored(before.id()).assigned()).isEqualTo(AssignedTags.NONE);
        assertThat(stored(other.id()).assigned()).isEqualTo(ALL);
    }

    @Test
    void whoIsGoneStaysGone() {
        Customer before = customer("a");
        customers().withdraw(before, Set.of(new SourceKey(before.id(), new SourceId(run + "a"))));

        assertThat(assignments().assign(List.of(before.assigned(ALL))))
                .containsExactly(before.id());

        assertThat(customers().find(Set.of(before.id()))).isEmpty();
        assertThat(due(DAY)).doesNotContain(before.id());
    }

    @Test
    void whoWasMergedAwayLeadsToTheSurvivorAndIsNotDueAnyMore() {
        Customer into = customer("a");
        Customer from = customer("b");
        assignments().assign(List.of(from.assigned(ALL)));
        merge(into, from);

        assertThat(assignments().assign(List.of(from.assigned(ALL)))).containsExactly(from.id());

        assertThat(stored(from.id()).id()).isEqualTo(into.id());
        assertThat(stored(into.id()).assigned()).isEqualTo(AssignedTags.NONE);
        assertThat(due(DAY)).doesNotContain(from.id(), into.id());
    }

    @Test
    void manyAreStoredAtOnce() {
        var many = new ArrayList<Customer>();
        for (int n = 0; n < 60; n++) {
            many.add(customer("many-" + n));
        }

        assertThat(assignments().assign(many.stream().map(c -> c.assigned(ALL)).toList()))
                .isEmpty();
        assertThat(assignments().assign(List.of())).isEmpty();

        assertThat(many).allMatch(c -> stored(c.id()).assigned().equals(ALL));
        assertThat(due(DAY)).containsAll(many.stream().map(Customer::id).toList());
    }

    @Test
    void theSameAgainChangesNothing() {
        Customer before = customer("a");
        assignments().assign(List.of(before.assigned(ALL)));
        assertThat(assignments().assign(List.of(stored(before.id())))).isEmpty();

        assertThat(stored(before.id())).isEqualTo(before.assigned(ALL));
    }

    @Test
    void whoIsDueIsFoundFromThatDayOn() {
        Customer some = customer("a");
        Customer never = customer("b");
        assignments().assign(List.of(some.assigned(ALL), never.assigned(due(Optional.empty()))));

        assertThat(due(DAY.minusDays(1))).doesNotContain(some.id(), never.id());
        assertThat(due(DAY)).contains(some.id()).doesNotContain(never.id());
        assertThat(due(DAY.plusYears(1))).contains(some.id()).doesNotContain(never.id());
    }

    @Test
    void whoIsDueNoMoreIsNotFound() {
        Customer customer = customer("a");
        assignments().assign(List.of(customer.assigned(ALL)));

        assignments().assign(List.of(customer.assigned(due(Optional.of(DAY.plusDays(1))))));
        assertThat(due(DAY)).doesNotContain(customer.id());
        assertThat(due(DAY.plusDays(1))).contains(customer.id());

        assignments().assign(List.of(customer.assigned(due(Optional.empty()))));
        assertThat(due(DAY.plusYears(9))).doesNotContain(customer.id());
    }

    @Test
    void thoseWhoAreDueComePageByPageTheEarliestFirst() {
        var all = new ArrayList<CustomerId>();
        for (int n = 0; n < 40; n++) {
            Customer customer = customer("due-" + n);
            assignments()
                    .assign(List.of(customer.assigned(due(Optional.of(DAY.minusDays(n % 5))))));
            all.add(customer.id());
        }

        var found = new ArrayList<CustomerId>();
        for (int shard = 0; shard < TagAssignments.SHARDS; shard++) {
            var own = new ArrayList<CustomerId>();
            Optional<String> next = Optional.empty();
            do {
                TagAssignments.Page page = assignments().due(shard, DAY, next, 2);
                assertThat(page.ids()).hasSizeLessThanOrEqualTo(2);
                page.ids().stream().filter(all::contains).forEach(own::add);
                next = page.next();
            } while (next.isPresent());
            assertThat(own.stream().map(id -> stored(id).assigned().due().orElseThrow()).toList())
                    .isSorted();
            found.addAll(own);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    private static AssignedTags due(Optional<LocalDate> day) {
        return new AssignedTags(List.of(), Purchases.NONE, day, Optional.empty(), 3);
    }

    private List<CustomerId> due(LocalDate day) {
        var found = new ArrayList<CustomerId>();
        for (int shard = 0; shard < TagAssignments.SHARDS; shard++) {
            Optional<String> next = Optional.empty();
            do {
                TagAssignments.Page page = assignments().due(shard, day, next, 100);
                found.addAll(page.ids());
                next = page.next();
            } while (next.isPresent());
        }
        return found;
    }

    private Customer customer(String name) {
        SourceRecord source = record(run + name, CRM, Map.of(Field.NAME, "张三"));
        CustomerId id = CustomerId.from(source.id(), 0);
        customers()
                .save(
                        List.of(
                                new Change(
                                        Customer.begin(id, source),
                                        Map.of(source, Contribution.CREATED))));
        return stored(id);
    }

    private void merge(Customer into, Customer from) {
        MergeId id = MergeId.of(from.id(), into.id(), from.version());
        var link = new Absorbed(from.id(), into.id(), id, NOON, true, from.version() + 1);
        assertThat(
                        merges().merge(
                                        new Merge(
                                                id,
                                                into.id(),
                                                from.id(),
                                                NOON,
                                                Optional.empty(),
                                                Basis.RULING,
                                                Optional.empty()),
                                        into.absorb(from, link),
                                        from))
                .isTrue();
    }

    private Customer stored(CustomerId id) {
        return Objects.requireNonNull(customers().find(Set.of(id)).get(id));
    }
}
