package io.mingce.archival;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Logs;
import io.mingce.edge.Metrics;
import io.mingce.store.Host;
import io.mingce.store.StorageWiring;
import io.mingce.store.table.TableSizes;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;

/// Measures each day how much is stored, for an alarm.
public final class StorageHandler implements RequestHandler<Map<String, Object>, @Nullable Void> {

    private static final Logger LOG = LoggerFactory.getLogger(StorageHandler.class);
    private static final String NAME = "Storage";
    private static final long MEGABYTE = 1 << 20;

    private final TableSizes sizes;
    private final Metrics metrics;

    public StorageHandler() {
        this(Host.current());
    }

    private StorageHandler(Host host) {
        this(StorageWiring.of(host).sizes(), new EmfMetrics(System.out, host.clock()));
    }

    StorageHandler(TableSizes sizes, Metrics metrics) {
        this.sizes = sizes;
        this.metrics = metrics;
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    Map<String, Long> now = sizes.bytes();
                    LOG.info("bytes by table: {}", now);
                    long bytes = now.values().stream().mapToLong(Long::longValue).sum();
                    metrics.add(
                            NAME,
                            Map.of("Megabytes", Math.toIntExact(Math.ceilDiv(bytes, MEGABYTE))));
                    return null;
                });
    }
}
