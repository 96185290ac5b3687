package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.memory.contract.SavedRule;
import io.mingce.tagging.Reevaluate;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluation.State;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.TagRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

class ReevaluateTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final int CUSTOMERS = 35;

    private final MemoryRules rules = new MemoryRules();
    private final InventedTagger tagger = new InventedTagger(rules, LocalDate.of(2026, 3, 1));
    private final List<CustomerId> ids = new ArrayList<>();

    @BeforeEach
    void somebodySavedARule() {
        for (int n = 0; n < CUSTOMERS; n++) {
            ids.add(tagger.add("c-" + n));
        }
        assertThat(save("one")).contains(2L);
    }

    @Test
    void everybodyIsLookedAtOnceByTheNewRules() {
        TagRun run = workOn(2, () -> true);

        assertThat(tagger.asked).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(run.customers()).isEqualTo(CUSTOMERS);
        assertThat(run.unfinished()).isFalse();
        assertThat(job(2))
                .isEqualTo(
                        new Reevaluation(
                                2,
                                State.DONE,
                                Optional.empty(),
                                CUSTOMERS,
                                CUSTOMERS,
                                CUSTOMERS,
                                NOON,
                                Optional.of(NOON)));
        assertThat(workOn(2, () -> true).customers()).isZero();
    }

    @Test
    void whereTimeIsShortItGoesOnWhereItWas() {
        int[] turns = {1};

        TagRun first = workOn(2, () -> turns[0]-- > 0);

        assertThat(first.unfinished()).isTrue();
        assertThat(job(2).state()).isEqualTo(State.RUNNING);
        assertThat(job(2).customers()).isEqualTo(first.customers()).isBetween(1, CUSTOMERS - 1);
        assertThat(job(2).total()).isEqualTo(CUSTOMERS);
        assertThat(workOn(2, () -> true).unfinished()).isFalse();
        assertThat(tagger.asked).hasSize(CUSTOMERS).containsAll(ids);
    }

    @Test
    void whereThereIsNeverTimeItStillComesToAnEnd() {
        int asked = 1;
        while (workOn(2, () -> false).unfinished()) {
            asked++;
        }

        assertThat(asked).isBetween(2, CUSTOMERS);
        assertThat(job(2).state()).isEqualTo(State.DONE);
        assertThat(job(2).customers()).isEqualTo(CUSTOMERS);
    }

    @Test
    void aJobOfFormerRulesStops() {
        int[] turns = {2};
        workOn(2, () -> turns[0]-- > 0);
        save("another");

        TagRun run = workOn(2, () -> true);

        assertThat(run.customers()).isZero();
        assertThat(run.unfinished()).isFalse();
        assertThat(job(2).state()).isEqualTo(State.SUPERSEDED);
        assertThat(job(2).endedAt()).contains(NOON);
        workOn(3, () -> true);
        assertThat(job(3).state()).isEqualTo(State.DONE);
        assertThat(all(3)).isTrue();
    }

    @Test
    void aJobThatNobodyBeganIsNone() {
        assertThat(workOn(9, () -> true).unfinished()).isFalse();
        assertThat(tagger.asked).isEmpty();
    }

    @Test
    void oneThatCannotBeLookedAtIsPassedOverAndTold() {
        tagger.poisoned.add(ids.get(7));

        TagRun run = workOn(2, () -> true);

        assertThat(run.failed()).containsOnlyKeys(ids.get(7));
        assertThat(job(2).state()).isEqualTo(State.DONE);
        assertThat(job(2).customers()).isEqualTo(CUSTOMERS - 1);
    }

    @Test
    void whereNobodyCanBeLookedAtItStaysWhereItIs() {
        tagger.poisoned.addAll(ids);

        assertThatThrownBy(() -> workOn(2, () -> true)).hasMessage("planted");

        assertThat(job(2)).isEqualTo(Reevaluation.begin(2, NOON));
    }

    @Test
    void ofTwoThatWorkOnOneJobOneStops() {
        boolean[] other = {false};
        BooleanSupplier meanwhile =
                () -> {
                    if (!other[0]) {
                        other[0] = true;
                        var late = new Late();
                        assertThat(worker(late).workOn(2, () -> true).unfinished()).isFalse();
                        assertThat(late.overtaken).isTrue();
                    }
                    return true;
                };

        workOn(2, meanwhile);

        assertThat(job(2).state()).isEqualTo(State.DONE);
        assertThat(job(2).customers()).isEqualTo(CUSTOMERS);
    }

    /// Whose first note comes after another has done the whole job.
    private final class Late implements Reevaluations {

        boolean overtaken;

        @Override
        public Optional<Reevaluation> find(long revision) {
            return rules.find(revision);
        }

        @Override
        public List<Reevaluation> latest(int limit) {
            return rules.latest(limit);
        }

        @Override
        public boolean advance(Reevaluation before, Reevaluation after) {
            workOn(2, () -> true);
            overtaken = !rules.advance(before, after);
            return !overtaken;
        }
    }

    @Test
    void killedBetweenAnyTwoStepsItComesToTheSameEnd() {
        int kills = 0;
        for (int step = 0; ; step++) {
            var world = new ReevaluateTest();
            world.somebodySavedARule();
            var mortal = new Mortal(step);
            boolean died = mortal.run(world);
            kills += died ? 1 : 0;
            world.workOn(2, () -> true);
            assertThat(world.job(2).state()).isEqualTo(State.DONE);
            assertThat(world.job(2).customers()).as("killed at step " + step).isEqualTo(CUSTOMERS);
            assertThat(world.job(2).total()).isEqualTo(CUSTOMERS);
            assertThat(world.all(2)).isTrue();
            if (!died) {
                break;
            }
        }
        // Four pages, each with a revision, a page, tagging and a note, before and after; and the
        // first look.
        assertThat(kills).isGreaterThan(4 * 4 * 2);
    }

    /// Dies before or after the n-th call of any port.
    private static final class Mortal {

        private static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        private int left;

        Mortal(int left) {
            this.left = left;
        }

        private void step() {
            if (left-- == 0) {
                throw new Killed();
            }
        }

        private <T> T call(java.util.function.Supplier<T> call) {
            step();
            T answer = call.get();
            step();
            return answer;
        }

        boolean run(ReevaluateTest world) {
            var jobs =
                    new Reevaluations() {
                        @Override
                        public Optional<Reevaluation> find(long revision) {
                            return call(() -> world.rules.find(revision));
                        }

                        @Override
                        public List<Reevaluation> latest(int limit) {
                            return call(() -> world.rules.latest(limit));
                        }

                        @Override
                        public boolean advance(Reevaluation before, Reevaluation after) {
                            return call(() -> world.rules.advance(before, after));
                        }
                    };
            try {
                new Reevaluate(
                                jobs,
                                world.rules,
                                after -> call(() -> world.tagger.customers.page(after)),
                                ids -> call(() -> world.tagger.apply(ids)),
                                () -> call(() -> CUSTOMERS),
                                () -> NOON)
                        .workOn(2, () -> call(() -> true));
                return false;
            } catch (Killed killed) {
                return true;
            }
        }
    }

    private TagRun workOn(long revision, BooleanSupplier more) {
        return worker(rules).workOn(revision, more);
    }

    private Reevaluate worker(Reevaluations jobs) {
        return new Reevaluate(jobs, rules, tagger.customers, tagger, () -> CUSTOMERS, () -> NOON);
    }

    private Reevaluation job(long revision) {
        return Objects.requireNonNull(rules.find(revision).orElse(null));
    }

    private boolean all(long revision) {
        return tagger.customers.find(new HashSet<>(ids)).values().stream()
                .map(Customer::assigned)
                .allMatch(assigned -> assigned.revision() == revision);
    }

    private Optional<Long> save(String name) {
        return rules.save(SavedRule.first(name, NOON));
    }
}
