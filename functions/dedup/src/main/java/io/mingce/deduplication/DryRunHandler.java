package io.mingce.deduplication;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import io.mingce.dedup.DryRunId;
import io.mingce.edge.Batches;
import io.mingce.edge.Body;
import io.mingce.edge.Json;
import io.mingce.edge.Metrics;

/// Works off dry runs over the whole register.
public final class DryRunHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final WorkOffDryRun workOff;
    private final Batches batches;

    public DryRunHandler() {
        this(Wiring.current());
    }

    private DryRunHandler(Wiring wiring) {
        this(wiring.workOffDryRun(), wiring.metrics());
    }

    DryRunHandler(WorkOffDryRun workOff, Metrics metrics) {
        this.workOff = workOff;
        this.batches = new Batches("DryRun", metrics);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batches.each(
                event,
                context,
                message -> {
                    var body = new Body(message.getBody(), false);
                    workOff.workOff(
                            new DryRunId(Json.read(body, DryRunQueue.Message.class).dryRun()));
                });
    }
}
