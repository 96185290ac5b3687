package io.mingce.archival;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import io.mingce.archiving.RunId;
import io.mingce.archiving.RunProgress;
import io.mingce.archiving.WorkOnRun;
import io.mingce.edge.Metrics;
import io.mingce.edge.Relay;

import java.util.function.BooleanSupplier;

/// Works on runs of the archive, as long as it takes.
public final class ArchiveHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final String NAME = "Archive";

    /// Longer than a page takes.
    private static final int RESERVE_MILLIS = 120_000;

    private final WorkOnRun work;
    private final Report report;
    private final Relay<RunId> relay;

    public ArchiveHandler() {
        this(Wiring.current());
    }

    private ArchiveHandler(Wiring wiring) {
        this(wiring.work(), wiring.queue(), wiring.metrics());
    }

    ArchiveHandler(WorkOnRun work, RunQueue queue, Metrics metrics) {
        this.work = work;
        this.report = new Report(NAME, metrics);
        this.relay =
                new Relay<>(NAME, metrics, RESERVE_MILLIS, RunQueue.Message::read, queue::send);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return relay.run(event, context, this::workOn);
    }

    private boolean workOn(RunId id, BooleanSupplier more) {
        RunProgress done = work.workOn(id, more);
        report.of(done);
        return done.unfinished();
    }
}
