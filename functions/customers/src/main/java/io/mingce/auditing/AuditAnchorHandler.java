package io.mingce.auditing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.audit.AnchorDays;
import io.mingce.audit.VerifyAudit;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Logs;
import io.mingce.store.AuditWiring;
import io.mingce.store.Host;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Anchors each night the day that is over, and checks it and the one before.
public final class AuditAnchorHandler
        implements RequestHandler<Map<String, Object>, @Nullable Void> {

    private final KeepAnchors keep;

    public AuditAnchorHandler() {
        this(Host.current());
    }

    private AuditAnchorHandler(Host host) {
        this(AuditWiring.of(host), host);
    }

    private AuditAnchorHandler(AuditWiring audit, Host host) {
        this(
                new KeepAnchors(
                        "AuditAnchor",
                        new AnchorDays(audit.chains(), audit.anchors(), host.clock()),
                        new VerifyAudit(audit.chains(), audit.anchors(), host.clock()),
                        new EmfMetrics(System.out, host.clock()),
                        host.clock()));
    }

    AuditAnchorHandler(KeepAnchors keep) {
        this.keep = keep;
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    keep.keep();
                    return null;
                });
    }
}
