package io.mingce.deduplication;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.dedup.DryRunJob;
import io.mingce.dedup.DryRunReport;
import io.mingce.dedup.DryRunReport.Comparison;
import io.mingce.dedup.DryRunReport.Kind;
import io.mingce.dedup.DryRunReport.Numbers;
import io.mingce.dedup.DryRunReport.Sample;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Language;
import io.mingce.matching.MatchWeights;
import io.mingce.matching.MatchWeights.Thresholds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A dry run as it is shown.
///
/// @param weights those in force
record DryRunView(MatchWeights weights) {

    /// @param found customers of the samples, by the ids that they had
    Map<String, Object> of(
            DryRunJob job, Map<CustomerId, Customer> found, Disclosure shown, Language language) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", job.id().value());
        view.put("status", name(job.status()));
        view.put("askedAt", job.askedAt().toString());
        view.put("read", job.read());
        var types = new LinkedHashMap<String, Object>();
        new TreeMap<>(job.asked())
                .forEach((type, asked) -> types.put(name(type), type(job, type, asked)));
        view.put("types", types);
        job.report()
                .ifPresent(report -> view.put("samples", samples(report, found, shown, language)));
        return view;
    }

    private Map<String, Object> type(DryRunJob job, CustomerType type, Thresholds asked) {
        var view = new LinkedHashMap<String, Object>();
        Map<String, Object> inForce = thresholds(weights.thresholds(type));
        Map<String, Object> other = thresholds(asked);
        job.report()
                .map(report -> report.byType().get(type))
                .ifPresent(numbers -> {
                    Comparison comparison = Objects.requireNonNull(numbers);
                    view.put("customers", comparison.customers());
                    inForce.putAll(numbers(comparison.inForce()));
                    other.putAll(numbers(comparison.asked()));
                });
        view.put("inForce", inForce);
        view.put("asked", other);
        return view;
    }

    private static Map<String, Object> thresholds(Thresholds thresholds) {
        var view = new LinkedHashMap<String, Object>();
        view.put("merge", thresholds.merge());
        view.put("review", thresholds.review());
        return view;
    }

    private static Map<String, Object> numbers(Numbers numbers) {
        var view = new LinkedHashMap<String, Object>();
        view.put("merged", numbers.merged());
        view.put("into", numbers.into());
        view.put("apart", numbers.apart());
        view.put("cases", numbers.cases());
        return view;
    }

    private static Map<String, Object> samples(
            DryRunReport report,
            Map<CustomerId, Customer> found,
            Disclosure shown,
            Language language) {
        var view = new LinkedHashMap<String, Object>();
        for (Kind kind : Kind.values()) {
            var all = new ArrayList<Map<String, Object>>();
            for (Sample sample : report.samples()) {
                List<Customer> customers = customers(sample, found);
                // Those that are gone, restricted, or have become one since are no sample any more.
                if (sample.kind() == kind && customers.size() == sample.customers().size()) {
                    all.add(sample(sample, customers, shown, language));
                }
            }
            view.put(name(kind), all);
        }
        return view;
    }

    private static List<Customer> customers(Sample sample, Map<CustomerId, Customer> found) {
        return sample.customers().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(customer -> !customer.restricted())
                .distinct()
                .toList();
    }

    private static Map<String, Object> sample(
            Sample sample, List<Customer> customers, Disclosure shown, Language language) {
        var view = new LinkedHashMap<String, Object>();
        view.put("score", CaseView.score(sample.score()));
        view.put("reasons", CaseView.reasons(sample.reasons(), language));
        view.put("customers", customers.stream().map(shown::brief).toList());
        return view;
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case MERGE_ADDED -> "mergesAdded";
            case MERGE_LOST -> "mergesLost";
            case APART -> "apart";
            case CASE_ADDED -> "casesAdded";
            case CASE_LOST -> "casesLost";
        };
    }

    static String name(DryRunJob.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String name(CustomerType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
