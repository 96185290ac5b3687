package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.edge.Logs;
import io.mingce.edge.Metrics;
import io.mingce.tagging.AdoptRelease;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.TagDue;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Works out the tags of customers of whom time alone may have changed something, every hour. Has everybody looked at
/// again where other rules are shipped than before, and where whoever was at it left off.
public final class TagScheduleHandler
        implements RequestHandler<Map<String, Object>, @Nullable Void> {

    private static final String NAME = "TagSchedule";

    /// Longer than a page takes.
    private static final int RESERVE_MILLIS = 60_000;

    /// A job that is older is superseded.
    private static final int LATEST = 3;

    private final TagDue due;
    private final AdoptRelease adopt;
    private final Reevaluations reevaluations;
    private final ReevaluationQueue queue;
    private final Report report;

    public TagScheduleHandler() {
        this(Wiring.current());
    }

    private TagScheduleHandler(Wiring wiring) {
        this(
                wiring.due(),
                wiring.adopt(),
                wiring.reevaluations(),
                wiring.queue(),
                wiring.metrics());
    }

    TagScheduleHandler(
            TagDue due,
            AdoptRelease adopt,
            Reevaluations reevaluations,
            ReevaluationQueue queue,
            Metrics metrics) {
        this.due = due;
        this.adopt = adopt;
        this.reevaluations = reevaluations;
        this.queue = queue;
        this.report = new Report(NAME, metrics);
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    adopt.adopt();
                    reevaluations.latest(LATEST).stream()
                            .filter(job -> job.state() == Reevaluation.State.RUNNING)
                            .forEach(job -> queue.send(job.revision()));
                    report.of(due.tag(() -> context.getRemainingTimeInMillis() > RESERVE_MILLIS));
                    return null;
                });
    }
}
