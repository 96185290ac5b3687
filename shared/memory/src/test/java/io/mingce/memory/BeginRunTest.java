package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRun.State;
import io.mingce.archiving.BeginRun;
import io.mingce.archiving.BeginRun.Outcome;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.archiving.StopRun;
import io.mingce.memory.contract.Together;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// Beginning, stopping and resuming.
class BeginRunTest {

    /// The first hour of 2 March in China.
    private static final Instant NOW = Instant.parse("2028-03-01T16:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2028, 3, 2);

    private final MemoryArchiveRuns runs = new MemoryArchiveRuns();
    private Instant now = NOW;
    private final BeginRun begin = new BeginRun(runs, () -> now, ZoneOffset.ofHours(8));
    private final StopRun stop = new StopRun(runs, () -> now);

    @Test
    void theFirstOfItsKindHasNumberOneAndConsidersThoseOfToday() {
        Outcome outcome = begin.begin(RunKind.DORMANT, true, 25, Optional.of("u-7"));

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Begun(
                                new ArchiveRun(
                                        new RunId(RunKind.DORMANT, 1),
                                        State.RUNNING,
                                        true,
                                        25,
                                        TODAY,
                                        NOW,
                                        Optional.empty(),
                                        Optional.of("u-7"),
                                        0,
                                        Optional.empty(),
                                        RunCounts.NONE,
                                        0,
                                        Optional.empty())));
        assertThat(begin(RunKind.RETENTION)).isEqualTo(new RunId(RunKind.RETENTION, 1));
    }

    @Test
    void nextToOneThatIsRunningNoneBegins() {
        RunId first = begin(RunKind.DORMANT);

        assertThat(begin.begin(RunKind.DORMANT, false, 25, Optional.empty()))
                .isEqualTo(new Outcome.Running(runs.find(first).orElseThrow()));

        stop.stop(first);
        assertThat(begin(RunKind.DORMANT)).isEqualTo(new RunId(RunKind.DORMANT, 2));
    }

    @Test
    void ofManyWhoBeginAtTheSameMomentOneDoes() {
        var outcomes =
                Together.run(8, _ -> begin.begin(RunKind.DORMANT, false, 25, Optional.empty()));

        assertThat(outcomes).filteredOn(Outcome.Begun.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Running.class::isInstance).hasSize(7);
        assertThat(runs.latest(RunKind.DORMANT, 10)).hasSize(1);
    }

    @Test
    void whereTheClockWasSetBackNoneBeginsBeforeThatDay() {
        stop.stop(begin(RunKind.DORMANT));

        now = NOW.minus(Duration.ofHours(1));
        assertThat(begin.begin(RunKind.DORMANT, false, 25, Optional.empty()))
                .isEqualTo(new Outcome.ClockSetBack(TODAY));
        assertThat(begin(RunKind.RETENTION).number()).isOne();

        now = NOW.minus(Duration.ofMinutes(20));
        assertThat(begin(RunKind.DORMANT).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void aRateThatIsNoneIsRefused(int rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin.begin(RunKind.DORMANT, false, rate, Optional.empty()))
                .withMessage("the rate must be 1 to 10000 write units a second");
        assertThat(runs.latest(RunKind.DORMANT, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void theLimitsAreRatesToo(int rate) {
        assertThat(begin.begin(RunKind.DORMANT, false, rate, Optional.empty()))
                .isInstanceOf(Outcome.Begun.class);
    }

    @Test
    void whatIsStoppedGoesOnWhereItWas() {
        RunId id = begin(RunKind.DORMANT);
        ArchiveRun begun = runs.find(id).orElseThrow();
        ArchiveRun at =
                begun.after(
                        new RunCounts(3, 1, 1, 1, Map.of(), 0, 8),
                        Optional.of("somewhere"),
                        NOW,
                        Optional.of(NOW));
        runs.advance(begun, at);
        now = NOW.plusSeconds(60);

        ArchiveRun stopped = stop.stop(id).orElseThrow();
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.endedAt()).contains(now);
        assertThat(stopped.leasedUntil()).isEmpty();
        assertThat(runs.find(id)).contains(stopped);

        ArchiveRun resumed = stop.resume(id).orElseThrow();
        assertThat(resumed.state()).isEqualTo(State.RUNNING);
        assertThat(resumed.endedAt()).isEmpty();
        assertThat(resumed.position()).contains("somewhere");
        assertThat(resumed.counts()).isEqualTo(at.counts());
        assertThat(runs.find(id)).contains(resumed);
    }

    @Test
    void whatIsNotInTheStateForItStaysAsItIs() {
        var none = new RunId(RunKind.DORMANT, 7);
        assertThat(stop.stop(none)).isEmpty();
        assertThat(stop.resume(none)).isEmpty();

        RunId id = begin(RunKind.DORMANT);
        assertThat(stop.resume(id)).isEmpty();
        stop.stop(id);
        assertThat(stop.stop(id)).isEmpty();

        ArchiveRun run = stop.resume(id).orElseThrow();
        while (run.state() != State.DONE) {
            ArchiveRun next = run.after(RunCounts.NONE, Optional.empty(), NOW, Optional.empty());
            runs.advance(run, next);
            run = next;
        }
        assertThat(stop.stop(id)).isEmpty();
        assertThat(stop.resume(id)).isEmpty();
        assertThat(runs.find(id)).contains(run);
    }

    @Test
    void onlyTheLatestOfItsKindGoesOn() {
        RunId former = begin(RunKind.DORMANT);
        stop.stop(former);
        RunId latter = begin(RunKind.DORMANT);
        stop.stop(latter);

        assertThat(stop.resume(former)).isEmpty();
        assertThat(stop.resume(latter)).isPresent();
    }

    private RunId begin(RunKind kind) {
        return switch (begin.begin(kind, false, 25, Optional.empty())) {
            case Outcome.Begun(ArchiveRun run) -> run.id();
            case Outcome.Running(ArchiveRun other) -> throw new AssertionError(other);
            case Outcome.ClockSetBack(LocalDate day) -> throw new AssertionError(day);
        };
    }
}
