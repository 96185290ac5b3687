package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRun.State;
import io.mingce.archiving.Candidates;
import io.mingce.archiving.Pace;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.archiving.RunProgress;
import io.mingce.archiving.RunTask;
import io.mingce.archiving.StopRun;
import io.mingce.archiving.WorkOnRun;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.failure.TryAgain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;

/// The engine, with a task that only notes whom it was asked about.
class WorkOnRunTest {

    private static final Instant NOON = Instant.parse("2028-03-02T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2028, 3, 2);

    private final MemoryArchiveRuns runs = new MemoryArchiveRuns();
    private final Noting task = new Noting();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = NOON;
    private final WorkOnRun worker =
            new WorkOnRun(
                    runs, Map.of(RunKind.DORMANT, task), () -> now, new Pace(() -> 0, waits::add));

    @Test
    void everybodyIsConsideredOnceAndThenItIsDone() {
        task.add(400);

        RunProgress progress = worker.workOn(begin(100), () -> true);

        assertThat(progress.unfinished()).isFalse();
        ArchiveRun run = progress.run().orElseThrow();
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.endedAt()).contains(NOON);
        assertThat(run.leasedUntil()).isEmpty();
        assertThat(run.counts()).isEqualTo(new RunCounts(400, 400, 0, 0, Map.of(), 0, 1_600));
        assertThat(runs.find(run.id())).contains(run);
        assertThat(task.asked).hasSize(400).doesNotHaveDuplicates();
        assertThat(waits).hasSize(400);
    }

    @Test
    void whereNobodyIsItIsDoneAtOnce() {
        assertThat(worker.workOn(begin(100), () -> true).run().orElseThrow().state())
                .isEqualTo(State.DONE);
    }

    @Test
    void whereThereIsNeverTimeItStillComesToAnEnd() {
        task.add(400);
        RunId id = begin(100);
        int asked = 1;
        while (worker.workOn(id, () -> false).unfinished()) {
            asked++;
            assertThat(run(id).leasedUntil()).isEmpty();
        }

        assertThat(asked).isEqualTo(Candidates.SHARDS);
        assertThat(run(id).state()).isEqualTo(State.DONE);
        assertThat(task.asked).hasSize(400).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "at {0} units a second a page has {1} customers at most")
    @CsvSource({"1, 2", "3, 6", "24, 48", "25, 50", "10000, 50"})
    void aPageTakesAMinuteAtMost(int rate, int customers) {
        task.add(1_000);

        worker.workOn(begin(rate), () -> true);

        assertThat(task.pages.stream().mapToInt(Integer::intValue).max()).hasValue(customers);
        assertThat(task.asked).hasSize(1_000);
    }

    @Test
    void whoeverFindsSomebodyAtItLeaves() {
        task.add(100);
        RunId id = begin(100);
        task.during =
                () -> {
                    RunProgress other = worker.workOn(id, () -> true);
                    assertThat(other.unfinished()).isFalse();
                    assertThat(other.run().orElseThrow().state()).isEqualTo(State.RUNNING);
                };

        assertThat(worker.workOn(id, () -> true).run().orElseThrow().state()).isEqualTo(State.DONE);

        assertThat(task.asked).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void whoeverDiedIsFollowedWhenHisTimeIsOver() {
        task.add(100);
        RunId id = begin(100);
        task.during =
                () -> {
                    throw new Around.Died();
                };
        assertThatThrownBy(() -> worker.workOn(id, () -> true)).isInstanceOf(Around.Died.class);
        task.during = () -> {};

        now = NOON.plus(ArchiveRun.LEASE).minusSeconds(1);
        assertThat(worker.workOn(id, () -> true).unfinished()).isFalse();
        assertThat(run(id).state()).isEqualTo(State.RUNNING);
        now = NOON.plus(ArchiveRun.LEASE);
        worker.workOn(id, () -> true);

        assertThat(run(id).state()).isEqualTo(State.DONE);
        assertThat(run(id).counts().considered()).isEqualTo(100);
    }

    @Test
    void whoeverWasTakenForDeadStopsAndIsNotCounted() {
        task.add(100);
        RunId id = begin(100);
        task.during =
                () -> {
                    task.during = () -> {};
                    now = NOON.plus(ArchiveRun.LEASE);
                    worker.workOn(id, () -> true);
                };

        RunProgress late = worker.workOn(id, () -> true);

        assertThat(late.unfinished()).isFalse();
        assertThat(late.run()).contains(run(id));
        assertThat(run(id).state()).isEqualTo(State.DONE);
        assertThat(run(id).counts().considered()).isEqualTo(100);
    }

    @Test
    void whoeverIsStoppedEndsWithHisPage() {
        task.add(400);
        RunId id = begin(100);
        var stop = new StopRun(runs, () -> now);
        task.during = () -> stop.stop(id);

        RunProgress stopped = worker.workOn(id, () -> true);

        assertThat(stopped.unfinished()).isFalse();
        assertThat(stopped.run().orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(task.pages).hasSize(1);
        task.during = () -> {};
        assertThat(worker.workOn(id, () -> true).run()).contains(run(id));
        assertThat(task.pages).hasSize(1);

        assertThat(stop.resume(id)).isPresent();
        worker.workOn(id, () -> true);
        assertThat(run(id).state()).isEqualTo(State.DONE);
        assertThat(new HashSet<>(task.asked)).hasSize(400);
        assertThat(run(id).counts().considered()).isEqualTo(400);
    }

    @Test
    void aRunThatThereIsNotIsNone() {
        assertThat(worker.workOn(new RunId(RunKind.DORMANT, 9), () -> true))
                .isEqualTo(new RunProgress(Optional.empty(), false, Map.of()));
    }

    @Test
    void aRunOfAKindThatNobodyDoesIsStopped() {
        var id = new RunId(RunKind.RETENTION, 1);
        runs.begin(ArchiveRun.begin(id, false, 1, DAY, NOON, Optional.empty()));

        assertThat(worker.workOn(id, () -> true).unfinished()).isFalse();

        assertThat(run(id).state()).isEqualTo(State.STOPPED);
    }

    /// It was resumed when the other had just begun.
    @Test
    void ofTwoRunsTheFormerIsStopped() {
        task.add(10);
        RunId former = begin(100);
        RunId latter = begin(100);

        assertThat(worker.workOn(former, () -> true).unfinished()).isFalse();
        assertThat(run(former).state()).isEqualTo(State.STOPPED);
        assertThat(task.asked).isEmpty();

        worker.workOn(latter, () -> true);
        assertThat(run(latter).state()).isEqualTo(State.DONE);
    }

    @Test
    void whereTheClockWasSetBackNothingIsDoneUntilItIsThatDay() {
        task.add(10);
        RunId id = begin(100);
        now = NOON.minus(Duration.ofDays(740));

        assertThat(worker.workOn(id, () -> true).unfinished()).isFalse();
        assertThat(task.asked).isEmpty();

        now = NOON.minusSeconds(2); // Another machine's clock.
        worker.workOn(id, () -> true);
        assertThat(run(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void aLeaseFromBeforeTheClockWasSetBackHoldsUpNobody() {
        task.add(10);
        RunId id = begin(100);
        ArchiveRun run = run(id);
        runs.advance(run, run.leased(Optional.of(NOON.plus(Duration.ofDays(3)))));

        worker.workOn(id, () -> true);

        assertThat(run(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void thoseThatFailAreCountedAndTold() {
        task.add(400);
        List<CustomerId> all = task.all();
        for (int n = 0; n < 390; n += 3) {
            task.poisoned.add(all.get(n));
        }

        RunProgress progress = worker.workOn(begin(100), () -> true);

        assertThat(progress.run().orElseThrow().counts().failed()).isEqualTo(130);
        assertThat(progress.run().orElseThrow().counts().moved()).isEqualTo(270);
        assertThat(progress.failed()).hasSize(100);
        assertThat(task.poisoned).containsAll(progress.failed().keySet());
    }

    @Test
    void whereAllOfManyFailSomethingElseIsWrongAndTheyComeAgain() {
        task.add(400);
        task.poisoned.addAll(task.all());
        RunId id = begin(100);

        assertThatThrownBy(() -> worker.workOn(id, () -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("planted");
        task.poisoned.clear();
        now = NOON.plus(ArchiveRun.LEASE);
        worker.workOn(id, () -> true);

        assertThat(run(id).counts()).isEqualTo(new RunCounts(400, 400, 0, 0, Map.of(), 0, 1_600));
    }

    @Test
    void whereTheTablesAreBusyItIsTriedAgain() {
        task.add(10);
        RunId id = begin(100);
        task.during =
                () -> {
                    throw new TryAgain(Duration.ofSeconds(1), "busy", null);
                };

        assertThatThrownBy(() -> worker.workOn(id, () -> true)).isInstanceOf(TryAgain.class);

        assertThat(run(id).state()).isEqualTo(State.RUNNING);
    }

    private RunId begin(int rate) {
        var id = new RunId(RunKind.DORMANT, runs.latest(RunKind.DORMANT, 9).size() + 1);
        runs.begin(ArchiveRun.begin(id, false, rate, DAY, NOON, Optional.empty()));
        return id;
    }

    private ArchiveRun run(RunId id) {
        return runs.find(id).orElseThrow();
    }

    /// Moves nobody; they stay among the candidates.
    private static final class Noting implements RunTask {

        private final Map<Integer, TreeSet<CustomerId>> shards = new HashMap<>();
        private final List<CustomerId> asked = new ArrayList<>();
        private final List<Integer> pages = new ArrayList<>();
        private final Set<CustomerId> poisoned = new HashSet<>();
        private Runnable during = () -> {};

        void add(int customers) {
            for (int n = 0; n < customers; n++) {
                shards.computeIfAbsent(n % Candidates.SHARDS, _ -> new TreeSet<>())
                        .add(CustomerId.from(new SourceId("noted" + n), 0));
            }
        }

        List<CustomerId> all() {
            return shards.values().stream().flatMap(TreeSet::stream).toList();
        }

        @Override
        public Candidates candidates() {
            return (shard, day, after, limit) -> {
                assertThat(day).isEqualTo(DAY);
                List<CustomerId> rest =
                        shards.getOrDefault(shard, new TreeSet<>()).stream()
                                .filter(id -> id.value().compareTo(after.orElse("")) > 0)
                                .toList();
                List<CustomerId> page = rest.subList(0, Math.min(limit, rest.size()));
                return new Candidates.Page(
                        page,
                        rest.size() > limit
                                ? Optional.of(page.getLast().value())
                                : Optional.empty());
            };
        }

        @Override
        public LocalDate until(LocalDate day) {
            return day;
        }

        @Override
        public Work begin(ArchiveRun run, Instant now) {
            return this::consider;
        }

        private Considered consider(List<CustomerId> ids, DoubleConsumer spent) {
            pages.add(ids.size());
            asked.addAll(ids);
            during.run();
            int moved = 0;
            var failed = new HashMap<CustomerId, RuntimeException>();
            for (CustomerId id : ids) {
                if (poisoned.contains(id)) {
                    failed.put(id, new IllegalStateException("planted"));
                } else {
                    moved++;
                    spent.accept(4);
                }
            }
            return new Considered(
                    new RunCounts(ids.size(), moved, 0, 0, Map.of(), failed.size(), moved * 4.0),
                    failed);
        }
    }
}
