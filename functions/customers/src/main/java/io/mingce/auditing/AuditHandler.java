package io.mingce.auditing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.access.Action;
import io.mingce.audit.AuditTrail;
import io.mingce.edge.Api;
import io.mingce.edge.Metrics;
import io.mingce.edge.Route;

import java.time.InstantSource;
import java.util.List;

/// The staff API of the audit trail.
public final class AuditHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public AuditHandler() {
        this(Wiring.current());
    }

    private AuditHandler(Wiring wiring) {
        this(
                wiring.audit(),
                wiring.verification(),
                wiring.metrics(),
                wiring.trail(),
                wiring.clock());
    }

    AuditHandler(
            AuditApi audit,
            VerificationApi verification,
            Metrics metrics,
            AuditTrail trail,
            InstantSource clock) {
        api =
                new Api(
                        "Audit",
                        metrics,
                        trail,
                        clock,
                        List.of(
                                new Route("GET", "/audit", Action.AUDIT, audit::list),
                                new Route(
                                        "GET",
                                        "/audit/verification",
                                        Action.AUDIT,
                                        verification::verify)));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
