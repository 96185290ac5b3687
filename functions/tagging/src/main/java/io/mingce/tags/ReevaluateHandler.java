package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import io.mingce.edge.Json;
import io.mingce.edge.Metrics;
import io.mingce.edge.Relay;
import io.mingce.tagging.Reevaluate;
import io.mingce.tagging.TagRun;

import java.util.function.BooleanSupplier;

/// Looks at everybody again after the rules changed, as long as it takes.
public final class ReevaluateHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final String NAME = "Reevaluate";

    /// Longer than a page takes.
    private static final int RESERVE_MILLIS = 120_000;

    private final Reevaluate reevaluate;
    private final Report report;
    private final Relay<Long> relay;

    public ReevaluateHandler() {
        this(Wiring.current());
    }

    private ReevaluateHandler(Wiring wiring) {
        this(wiring.reevaluate(), wiring.queue(), wiring.metrics());
    }

    ReevaluateHandler(Reevaluate reevaluate, ReevaluationQueue queue, Metrics metrics) {
        this.reevaluate = reevaluate;
        this.report = new Report(NAME, metrics);
        this.relay =
                new Relay<>(
                        NAME,
                        metrics,
                        RESERVE_MILLIS,
                        body -> Json.read(body, ReevaluationQueue.Message.class).revision(),
                        queue::send);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return relay.run(event, context, this::workOn);
    }

    private boolean workOn(long revision, BooleanSupplier more) {
        TagRun run = reevaluate.workOn(revision, more);
        report.of(run);
        return run.unfinished();
    }
}
