package io.mingce.tags;

import io.mingce.customer.TagName;
import io.mingce.edge.Metrics;
import io.mingce.tagging.TagRun;
import io.mingce.tagging.Tagged;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;

/// Tells what came of tagging: counts as metrics, and which rules and customers failed in the log.
///
/// @param function name in metrics
record Report(String function, Metrics metrics) {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    void of(Tagged tagged) {
        count(tagged.customers(), tagged.changed(), tagged.failures(), Map.of());
    }

    void of(TagRun run) {
        var more = new HashMap<String, Integer>();
        more.put("Unfinished", run.unfinished() ? 1 : 0);
        if (!run.failed().isEmpty()) {
            run.failed()
                    .forEach((id, why) -> LOG.error("customer {} could not be looked at", id, why));
            more.put(Metrics.FAILURES, run.failed().size());
        }
        count(run.customers(), run.changed(), run.failures(), more);
    }

    private void count(
            int customers, int changed, Map<TagName, Integer> failures, Map<String, Integer> more) {
        var counts = new HashMap<>(more);
        counts.put("Customers", customers);
        counts.put("Changed", changed);
        counts.put("RuleFailures", failures.values().stream().mapToInt(Integer::intValue).sum());
        if (!failures.isEmpty()) {
            LOG.warn("rules ended in errors, by how many customers: {}", failures);
        }
        metrics.add(function, counts);
    }
}
