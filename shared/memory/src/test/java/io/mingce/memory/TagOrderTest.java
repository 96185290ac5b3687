package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Interaction;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.failure.TryAgain;
import io.mingce.memory.contract.Records;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;
import io.mingce.tagging.TagAssignments;
import io.mingce.tagging.TagCustomers;
import io.mingce.tagging.TagRule;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// Changes are delivered late, again and in any order, to several at once, while rules are saved and days go by: in the end
/// everybody has what one look at it would give, but for since when.
class TagOrderTest {

    /// Short ones: the longer a history goes on, the likelier a later step mends what an earlier one did wrong.
    private static final int STEPS = 12;

    private static final int HISTORIES = 60;
    private static final List<String> CONDITIONS =
            List.of(
                    "orders.sum() > 900.0",
                    "orders.within(3).count() == 1",
                    "orders.silent(2)",
                    "'sleeping' in tags || 'mine' in tags",
                    "1 / orders.within(4).count() == 1",
                    "interactions.last_days() > 3",
                    "nobody.knows(this)",
                    "size(consents) > 0");
    private static final List<String> NAMES = List.of("a", "mine", "zz", "sleeping", "new");

    private final TagWorld world = new TagWorld();
    private final List<CustomerId> ids = new ArrayList<>();
    private final Set<CustomerId> undelivered = new LinkedHashSet<>();
    private Random random = new Random(0);
    private List<TagCustomers> evaluators = List.of();
    private boolean meanwhile;

    @Test
    void inTheEndItIsAsIfEverythingHadComeAtOnce() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            new TagOrderTest().happens(seed);
        }
    }

    private void happens(long seed) {
        random = new Random(seed);
        var interrupted = new Interrupted();
        evaluators =
                List.of(
                        world.evaluator(interrupted, interrupted, interrupted),
                        world.evaluator(interrupted, interrupted, interrupted));
        for (int n = 0; n < 6; n++) {
            ids.add(world.person());
        }
        undelivered.addAll(ids);
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        while (!undelivered.isEmpty()) {
            deliver();
        }
        meanwhile = true; // From here on nobody does anything.
        while (!undelivered.isEmpty()) {
            deliver();
        }
        one(evaluators).tag(world.due());

        assertThat(world.due()).isEmpty();
        for (CustomerId id : ids) {
            world.find(id)
                    .ifPresent(customer ->
                            assertThat(TagWorld.state(customer.assigned()))
                                    .as("history %d", seed)
                                    .isEqualTo(TagWorld.state(world.fresh(id))));
        }
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> deliver();
            case 3 -> {
                world.now = world.now.plus(Duration.ofHours(random.nextInt(40)));
                one(evaluators).tag(world.due());
            }
            default -> change();
        }
    }

    /// What others may do at any moment.
    private void change() {
        CustomerId id = one(ids);
        switch (random.nextInt(14)) {
            case 0, 9 -> {
                world.save(
                        one(NAMES),
                        one(CONDITIONS),
                        random.nextBoolean() ? Optional.empty() : Optional.of("marketing"),
                        random.nextInt(4) > 0);
                undelivered.addAll(ids);
            }
            case 1 -> world.consent(id, random.nextBoolean());
            case 2, 3 -> world.tell(id, day(), said());
            case 4, 5 -> world.tell(id, day(), talked());
            case 6 -> merge(id, one(ids));
            case 7 -> {
                if (ids.size() < 9) {
                    ids.add(world.person());
                    undelivered.add(ids.getLast());
                }
            }
            case 8 -> {
                if (random.nextInt(5) == 0 && world.find(id).isPresent()) {
                    world.withdraw(id);
                }
            }
            default ->
                    world.tell(
                            id,
                            day(),
                            Records.order("O-" + random.nextInt(40), "" + random.nextInt(60_000)));
        }
        undelivered.add(id);
    }

    private void merge(CustomerId id, CustomerId other) {
        Optional<Customer> into = world.find(id);
        Optional<Customer> from = world.find(other);
        if (into.isPresent() && from.isPresent() && !into.get().id().equals(from.get().id())) {
            world.merge(into.get(), from.get());
            undelivered.add(other);
        }
    }

    /// Of the last days, or of the days to come.
    private LocalDate day() {
        return world.today().plusDays(random.nextInt(12) - 8);
    }

    private TagStatement said() {
        return new TagStatement(
                new TagName(one(NAMES)),
                TagClass.CUSTOM,
                one(List.of(TagStatement.Verdict.values())),
                Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of(day()),
                "li");
    }

    private Interaction talked() {
        return new Interaction(
                one(List.of(Interaction.Type.values())),
                "li",
                "-",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Some of what waits, in any order; it may come again.
    private void deliver() {
        var some = new HashSet<CustomerId>();
        for (int n = random.nextInt(4); n >= 0 && !undelivered.isEmpty(); n--) {
            CustomerId next = one(List.copyOf(undelivered));
            some.add(next);
            if (random.nextInt(3) > 0) {
                undelivered.remove(next);
            }
        }
        try {
            one(evaluators).tag(some);
        } catch (TryAgain again) {
            undelivered.addAll(some);
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// Lets others do something before and after each request.
    private final class Interrupted implements Rules, Customers, TagAssignments {

        private <T> T around(Supplier<T> request) {
            other();
            T answer = request.get();
            other();
            return answer;
        }

        private synchronized void other() {
            if (!meanwhile && random.nextInt(6) == 0) {
                meanwhile = true;
                change();
                for (int n = random.nextInt(4); n > 0; n--) {
                    deliver();
                }
                meanwhile = false;
            }
        }

        @Override
        public RuleSet current() {
            return around(world.rules::current);
        }

        @Override
        public long revision() {
            return around(world.rules::revision);
        }

        @Override
        public List<TagRule.Version> versions(TagName name) {
            return world.rules.versions(name);
        }

        @Override
        public Optional<Long> save(TagRule.Version next) {
            return world.rules.save(next);
        }

        @Override
        public Map<CustomerId, Customer> find(Set<CustomerId> wanted) {
            return around(() -> world.customers.find(wanted));
        }

        @Override
        public Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted) {
            return world.customers.contributions(wanted);
        }

        @Override
        public Stored history(CustomerId id) {
            return world.customers.history(id);
        }

        @Override
        public Set<CustomerId> save(Collection<Change> changes) {
            return world.customers.save(changes);
        }

        @Override
        public boolean withdraw(Customer left, Set<SourceKey> sources) {
            return world.customers.withdraw(left, sources);
        }

        @Override
        public Set<CustomerId> assign(Collection<Customer> customers) {
            return around(() -> world.customers.assign(customers));
        }

        @Override
        public Page due(int shard, LocalDate day, Optional<String> after, int limit) {
            return world.customers.due(shard, day, after, limit);
        }
    }
}
