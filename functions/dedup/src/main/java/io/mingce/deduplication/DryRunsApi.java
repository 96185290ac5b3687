package io.mingce.deduplication;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Customers;
import io.mingce.dedup.DryRunId;
import io.mingce.dedup.DryRunJob;
import io.mingce.dedup.DryRunReport.Sample;
import io.mingce.dedup.DryRuns;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Json;
import io.mingce.matching.MatchWeights.Thresholds;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asking what other thresholds would come to, and reading the answer.
final class DryRunsApi {

    /// Thresholds for one type or both; the other keeps its own.
    record Asked(@Nullable Bits person, @Nullable Bits company) {}

    /// @param merge bits from which two customers would be merged
    /// @param review bits from which a person would be asked
    record Bits(@Nullable Double merge, @Nullable Double review) {}

    private final DryRuns dryRuns;
    private final DryRunQueue queue;
    private final Customers customers;
    private final DryRunView view;
    private final InstantSource clock;

    DryRunsApi(
            DryRuns dryRuns,
            DryRunQueue queue,
            Customers customers,
            DryRunView view,
            InstantSource clock) {
        this.dryRuns = dryRuns;
        this.queue = queue;
        this.customers = customers;
        this.view = view;
        this.clock = clock;
    }

    ApiAnswer ask(ApiRequest request, Disclosure shown) {
        DryRunJob job =
                DryRunJob.waiting(asked(Json.read(request.body(), Asked.class)), clock.instant());
        dryRuns.save(job);
        queue.send(job.id());
        shown.changed(List.of("dry-run"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", job.id().value());
        answer.put("status", DryRunView.name(job.status()));
        return ApiAnswer.json(202, answer);
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        DryRunJob job =
                dryRuns.find(new DryRunId(request.variable("id"))).orElseThrow(Refusals::noDryRun);
        var ids = new HashSet<CustomerId>();
        job.report()
                .ifPresent(report ->
                        report.samples().stream().map(Sample::customers).forEach(ids::addAll));
        return ApiAnswer.json(
                200,
                view.of(
                        job,
                        ids.isEmpty() ? Map.of() : customers.find(ids),
                        shown,
                        request.language()));
    }

    private static Map<CustomerType, Thresholds> asked(Asked asked) {
        var thresholds = new EnumMap<CustomerType, Thresholds>(CustomerType.class);
        if (asked.person() != null) {
            thresholds.put(CustomerType.PERSON, thresholds("person", asked.person()));
        }
        if (asked.company() != null) {
            thresholds.put(CustomerType.COMPANY, thresholds("company", asked.company()));
        }
        if (thresholds.isEmpty()) {
            throw Refusals.invalid(
                    "person",
                    "请给出 person 或 company 的阈值",
                    "give thresholds for person, company or both");
        }
        return thresholds;
    }

    private static Thresholds thresholds(String type, Bits bits) {
        double merge = bits.merge() == null ? Double.NaN : bits.merge();
        double review = bits.review() == null ? Double.NaN : bits.review();
        return Thresholds.find(merge, review)
                .orElseThrow(() ->
                        Refusals.invalid(
                                type,
                                "请填写 merge 和 review，0 ≤ review ≤ merge ≤ 100",
                                "give merge and review with 0 ≤ review ≤ merge ≤ 100"));
    }
}
