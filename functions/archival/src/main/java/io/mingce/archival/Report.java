package io.mingce.archival;

import io.mingce.archiving.RunProgress;
import io.mingce.edge.Metrics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;

/// Tells what came of working on a run: counts as metrics, and which customers failed in the log.
///
/// @param function name in metrics
record Report(String function, Metrics metrics) {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    void of(RunProgress done) {
        var counts = new HashMap<String, Integer>();
        counts.put("Unfinished", done.unfinished() ? 1 : 0);
        done.failed().forEach((id, why) -> LOG.error("customer {} could not be moved", id, why));
        if (!done.failed().isEmpty()) {
            counts.put(Metrics.FAILURES, done.failed().size());
        }
        done.run().ifPresent(run -> LOG.info("{} is {}: {}", run.id(), run.state(), run.counts()));
        metrics.add(function, counts);
    }
}
