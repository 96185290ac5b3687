package io.mingce.imports;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import io.mingce.edge.Batches;
import io.mingce.edge.Body;
import io.mingce.edge.Json;

/// Works off the parts of imports: registers or withdraws their rows, writes the report after the last one.
public final class ImportRowsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Batches batches;
    private final WorkOff workOff;

    public ImportRowsHandler() {
        this(Wiring.current());
    }

    private ImportRowsHandler(Wiring wiring) {
        this(wiring.batches("ImportRows"), wiring.workOff());
    }

    ImportRowsHandler(Batches batches, WorkOff workOff) {
        this.batches = batches;
        this.workOff = workOff;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batches.each(
                event,
                context,
                message ->
                        workOff.workOff(Json.read(new Body(message.getBody(), false), Work.class)));
    }
}
