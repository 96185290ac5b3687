package io.mingce.directories;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Logs;
import io.mingce.store.DirectoryWiring;
import io.mingce.store.Host;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.Map;

/// Keeps the directory short, every few minutes. Invoked with `{"rebuild": true}` it builds the directory anew, and goes
/// on with that as often as it is invoked.
public final class DirectoryHandler implements RequestHandler<Map<String, Object>, @Nullable Void> {

    private static final String NAME = "Directory";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /// Longer than a page takes.
    private static final int RESERVE_MILLIS = 30_000;

    private final KeepDirectory keep;

    public DirectoryHandler() {
        this(Host.current());
    }

    private DirectoryHandler(Host host) {
        this(DirectoryWiring.of(host, CHINA), host);
    }

    private DirectoryHandler(DirectoryWiring wiring, Host host) {
        this(
                new KeepDirectory(
                        NAME,
                        wiring.folds(),
                        wiring.rebuild(),
                        new EmfMetrics(System.out, host.clock())));
    }

    DirectoryHandler(KeepDirectory keep) {
        this.keep = keep;
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    keep.keep(
                            Boolean.TRUE.equals(event.get("rebuild")),
                            () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS);
                    return null;
                });
    }
}
