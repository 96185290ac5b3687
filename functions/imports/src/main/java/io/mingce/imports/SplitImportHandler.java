package io.mingce.imports;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;

import io.mingce.edge.S3Objects;

import org.jspecify.annotations.Nullable;

/// A file was dropped: begins its import.
public final class SplitImportHandler implements RequestHandler<S3Event, @Nullable Void> {

    private final DroppedFiles dropped;
    private final SplitImport split;

    public SplitImportHandler() {
        this(Wiring.current());
    }

    private SplitImportHandler(Wiring wiring) {
        this(wiring.droppedFiles(), wiring.splitImport());
    }

    SplitImportHandler(DroppedFiles dropped, SplitImport split) {
        this.dropped = dropped;
        this.split = split;
    }

    @Override
    public @Nullable Void handleRequest(S3Event event, Context context) {
        S3Objects.each(
                event,
                context,
                object ->
                        dropped.with(
                                object,
                                (channel, file) -> split.split(channel, object.key(), file)));
        return null;
    }
}
