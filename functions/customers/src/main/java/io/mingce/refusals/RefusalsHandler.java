package io.mingce.refusals;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;

import io.mingce.edge.LogLines;
import io.mingce.store.Host;
import io.mingce.store.RefusalWiring;

import org.jspecify.annotations.Nullable;

/// The gateway refused calls of the staff API: notes them in the audit trail.
public final class RefusalsHandler implements RequestHandler<CloudWatchLogsEvent, @Nullable Void> {

    private final NoteRefusals refusals;

    public RefusalsHandler() {
        this(new NoteRefusals(RefusalWiring.of(Host.current()).trail()));
    }

    RefusalsHandler(NoteRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public @Nullable Void handleRequest(CloudWatchLogsEvent event, Context context) {
        LogLines.whole(event, context, refusals::note);
        return null;
    }
}
