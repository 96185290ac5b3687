package io.mingce.auditing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.audit.WatchAudit;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Logs;
import io.mingce.edge.Metrics;
import io.mingce.store.AuditWiring;
import io.mingce.store.Host;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Looks every few minutes whether somebody read too much.
public final class AuditWatchHandler
        implements RequestHandler<Map<String, Object>, @Nullable Void> {

    private final WatchAudit watch;
    private final RaiseAlerts alerts;

    public AuditWatchHandler() {
        this(Host.current());
    }

    private AuditWatchHandler(Host host) {
        this(AuditWiring.of(host), host, new EmfMetrics(System.out, host.clock()));
    }

    private AuditWatchHandler(AuditWiring audit, Host host, Metrics metrics) {
        this(
                new WatchAudit(
                        audit.chains(), audit.watched(), AuditWiring.rules(host), host.clock()),
                metrics);
    }

    AuditWatchHandler(WatchAudit watch, Metrics metrics) {
        this.watch = watch;
        this.alerts = new RaiseAlerts("AuditWatch", metrics);
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    watch.look(alerts::raise);
                    return null;
                });
    }
}
