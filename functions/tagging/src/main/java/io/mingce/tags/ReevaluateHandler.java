package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import io.mingce.edge.Batches;
import io.mingce.edge.Body;
import io.mingce.edge.Json;
import io.mingce.edge.Metrics;
import io.mingce.tagging.Reevaluate;
import io.mingce.tagging.TagRun;

/// Looks at everybody again after the rules changed. Where time is short, it goes on by a message to itself.
public final class ReevaluateHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final String NAME = "Reevaluate";

    /// Longer than a page takes.
    private static final int RESERVE_MILLIS = 120_000;

    private final Reevaluate reevaluate;
    private final ReevaluationQueue queue;
    private final Report report;
    private final Batches batches;

    public ReevaluateHandler() {
        this(Wiring.current());
    }

    private ReevaluateHandler(Wiring wiring) {
        this(wiring.reevaluate(), wiring.queue(), wiring.metrics());
    }

    ReevaluateHandler(Reevaluate reevaluate, ReevaluationQueue queue, Metrics metrics) {
        this.reevaluate = reevaluate;
        this.queue = queue;
        this.report = new Report(NAME, metrics);
        this.batches = new Batches(NAME, metrics);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batches.each(event, context, message -> workOn(message, context));
    }

    private void workOn(SQSMessage message, Context context) {
        var body = new Body(message.getBody(), false);
        long revision = Json.read(body, ReevaluationQueue.Message.class).revision();
        TagRun run =
                reevaluate.workOn(
                        revision, () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS);
        report.of(run);
        if (run.unfinished()) {
            queue.send(revision);
        }
    }
}
