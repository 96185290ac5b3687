package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceId;
import io.mingce.dedup.DryRunId;
import io.mingce.dedup.DryRunJob;
import io.mingce.dedup.DryRunReport;
import io.mingce.dedup.DryRunReport.Comparison;
import io.mingce.dedup.DryRunReport.Kind;
import io.mingce.dedup.DryRunReport.Numbers;
import io.mingce.dedup.DryRunReport.Sample;
import io.mingce.dedup.DryRuns;
import io.mingce.matching.MatchRule;
import io.mingce.matching.MatchWeights.Thresholds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What [DryRuns] promises, wherever they are kept.
public abstract class DryRunsContract {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00.123456789Z");
    private static final DryRunJob WAITING =
            DryRunJob.waiting(Map.of(CustomerType.PERSON, new Thresholds(12.5, 8)), NOON);
    private static final CustomerId ONE = CustomerId.from(new SourceId("one"), 0);
    private static final CustomerId OTHER = CustomerId.from(new SourceId("other"), 0);

    /// The adapter under test.
    protected abstract DryRuns dryRuns();

    static Stream<DryRunJob> jobs() {
        var both =
                DryRunJob.waiting(
                        Map.of(
                                CustomerType.PERSON, new Thresholds(12, 8),
                                CustomerType.COMPANY, new Thresholds(0, 0)),
                        NOON);
        return Stream.of(
                WAITING,
                both,
                WAITING.running(12_000_000_000L),
                WAITING.running(3).failed(),
                WAITING.done(0, new DryRunReport(Map.of(), List.of())),
                both.done(
                        7,
                        new DryRunReport(
                                Map.of(
                                        CustomerType.PERSON, comparison(1),
                                        CustomerType.COMPANY, comparison(20)),
                                List.of(
                                        new Sample(Kind.APART, List.of(ONE), -3.25, List.of()),
                                        new Sample(
                                                Kind.CASE_LOST,
                                                List.of(OTHER, ONE),
                                                11.0625,
                                                List.of(
                                                        MatchRule.TOO_WEAK,
                                                        MatchRule.SHARED_CONTACT))))));
    }

    private static Comparison comparison(int from) {
        return new Comparison(
                from,
                new Numbers(from + 1, from + 2, from + 3, from + 4),
                new Numbers(from + 5, from + 6, from + 7, from + 8));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void comesBackAsItWasStored(DryRunJob job) {
        dryRuns().save(job);

        assertThat(dryRuns().find(job.id())).contains(job);
    }

    @Test
    void storedAgainIsAsItWasStoredLast() {
        dryRuns().save(WAITING);
        dryRuns().save(WAITING.running(10));
        dryRuns().save(WAITING.running(20));

        assertThat(dryRuns().find(WAITING.id())).contains(WAITING.running(20));
    }

    @Test
    void oneThatNobodyAskedForIsNotFound() {
        assertThat(dryRuns().find(new DryRunId("nobody"))).isEmpty();
    }

    @Test
    void theSameThresholdsAtAnotherTimeAreAnotherDryRun() {
        assertThat(DryRunJob.waiting(WAITING.asked(), NOON).id()).isEqualTo(WAITING.id());
        assertThat(DryRunJob.waiting(WAITING.asked(), NOON.plusMillis(1)).id())
                .isNotEqualTo(WAITING.id());
    }
}
