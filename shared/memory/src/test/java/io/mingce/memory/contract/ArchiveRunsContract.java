package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRun.State;
import io.mingce.archiving.ArchiveRuns;
import io.mingce.archiving.Candidates;
import io.mingce.archiving.Exemption;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What every [ArchiveRuns] must do.
public abstract class ArchiveRunsContract {

    private static final Instant NOON = Instant.parse("2028-03-02T04:00:00.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2028, 3, 2);

    /// All that a run may know.
    private static final RunCounts COUNTS =
            new RunCounts(
                    50,
                    31,
                    2,
                    3,
                    Map.of(Exemption.LEGAL_HOLD, 4, Exemption.OPEN_CASE, 9),
                    1,
                    1_234.5);

    /// The adapter under test, without any run; the same on each call.
    protected abstract ArchiveRuns runs();

    @Test
    void thereIsNoneBeforeOneBegins() {
        assertThat(runs().find(new RunId(RunKind.DORMANT, 1))).isEmpty();
        assertThat(runs().latest(RunKind.DORMANT, 10)).isEmpty();
    }

    @Test
    void oneThatBeganIsFoundAsItWasStored() {
        ArchiveRun scheduled = run(RunKind.DORMANT, 1, Optional.empty());
        ArchiveRun wanted =
                ArchiveRun.begin(
                        new RunId(RunKind.RETENTION, 1),
                        true,
                        10_000,
                        DAY,
                        NOON,
                        Optional.of("u-7"));

        assertThat(runs().begin(scheduled)).isTrue();
        assertThat(runs().begin(wanted)).isTrue();

        assertThat(runs().find(scheduled.id())).contains(scheduled);
        assertThat(runs().find(wanted.id())).contains(wanted);
    }

    @Test
    void ofTwoThatBeginWithOneNumberOneDoes() {
        ArchiveRun first = run(RunKind.DORMANT, 1, Optional.empty());
        assertThat(runs().begin(first)).isTrue();

        assertThat(runs().begin(run(RunKind.DORMANT, 1, Optional.of("u-8")))).isFalse();

        assertThat(runs().find(first.id())).contains(first);
        assertThat(
                        Together.run(
                                8,
                                n -> runs().begin(run(RunKind.DORMANT, 2, Optional.of("u" + n)))))
                .containsOnlyOnce(true);
    }

    @Test
    void theLatestComeFirstByTheirNumberAndByKind() {
        for (int number = 1; number <= 12; number++) {
            runs().begin(run(RunKind.DORMANT, number, Optional.empty()));
        }
        runs().begin(run(RunKind.RETENTION, 99, Optional.empty()));

        assertThat(numbers(RunKind.DORMANT, 3)).containsExactly(12, 11, 10);
        assertThat(numbers(RunKind.DORMANT, 100))
                .containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(numbers(RunKind.RETENTION, 1)).containsExactly(99);
    }

    private List<Integer> numbers(RunKind kind, int limit) {
        return runs().latest(kind, limit).stream().map(run -> run.id().number()).toList();
    }

    @Test
    void everyStepIsStoredWhole() {
        ArchiveRun begun = run(RunKind.DORMANT, 1, Optional.of("u-7"));
        runs().begin(begun);

        ArchiveRun at = advance(begun, begun.leased(Optional.of(NOON.plusSeconds(300))));
        at = advance(at, at.after(COUNTS, Optional.of("2028-03-01 abc"), NOON, Optional.of(NOON)));
        at = advance(at, at.stopped(NOON.plusSeconds(1)));
        at = advance(at, at.resumed());
        for (int shard = 0; shard < Candidates.SHARDS; shard++) {
            at = advance(at, at.after(RunCounts.NONE, Optional.empty(), NOON, Optional.empty()));
        }

        assertThat(at.state()).isEqualTo(State.DONE);
        assertThat(at.endedAt()).contains(NOON);
        assertThat(at.counts()).isEqualTo(COUNTS);
        assertThat(at.step()).isEqualTo(4 + Candidates.SHARDS);
    }

    private ArchiveRun advance(ArchiveRun before, ArchiveRun after) {
        assertThat(runs().advance(before, after)).isTrue();
        assertThat(runs().find(before.id())).contains(after);
        assertThat(runs().latest(before.id().kind(), 1)).containsExactly(after);
        return after;
    }

    @Test
    void whoeverIsAStepBehindStoresNothing() {
        ArchiveRun begun = run(RunKind.DORMANT, 1, Optional.empty());
        runs().begin(begun);
        ArchiveRun stopped = begun.stopped(NOON);
        runs().advance(begun, stopped);

        assertThat(runs().advance(begun, begun.leased(Optional.of(NOON)))).isFalse();

        assertThat(runs().find(begun.id())).contains(stopped);
    }

    @Test
    void aRunThatThereIsNotCannotBeAdvanced() {
        ArchiveRun none = run(RunKind.DORMANT, 1, Optional.empty());

        assertThat(runs().advance(none, none.stopped(NOON))).isFalse();

        assertThat(runs().find(none.id())).isEmpty();
    }

    @Test
    void ofManyWhoAdvanceOneDoes() {
        ArchiveRun begun = run(RunKind.DORMANT, 1, Optional.empty());
        runs().begin(begun);

        assertThat(
                        Together.run(
                                8,
                                n ->
                                        runs().advance(
                                                        begun,
                                                        begun.leased(
                                                                Optional.of(NOON.plusSeconds(n))))))
                .containsOnlyOnce(true);
    }

    private static ArchiveRun run(RunKind kind, int number, Optional<String> by) {
        return ArchiveRun.begin(new RunId(kind, number), false, 25, DAY, NOON, by);
    }
}
