package io.mingce.deletion;

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

/// The staff API of requests and legal holds.
public final class PrivacyHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public PrivacyHandler() {
        this(Wiring.current());
    }

    private PrivacyHandler(Wiring wiring) {
        this(
                wiring.staffRequests(),
                wiring.holdsApi(),
                wiring.metrics(),
                wiring.trail(),
                wiring.clock());
    }

    PrivacyHandler(
            StaffRequests requests,
            HoldsApi holds,
            Metrics metrics,
            AuditTrail trail,
            InstantSource clock) {
        api = new Api("Privacy", metrics, trail, clock, routes(requests, holds));
    }

    /// The table of the API.
    static List<Route> routes(StaffRequests requests, HoldsApi holds) {
        return List.of(
                new Route("GET", "/requests", Action.REQUESTS, requests::due),
                new Route("POST", "/requests", Action.REQUESTS, requests::enter),
                new Route("GET", "/requests/{id}", Action.REQUESTS, requests::one),
                new Route("POST", "/requests/{id}/cancel", Action.REQUESTS, requests::cancel),
                new Route("POST", "/requests/{id}/refuse", Action.REQUESTS, requests::refuse),
                new Route("POST", "/requests/{id}/extend", Action.REQUESTS, requests::extend),
                new Route("POST", "/requests/{id}/receipts", Action.REQUESTS, requests::receipt),
                new Route(
                        "GET",
                        "/requests/{id}/certificate",
                        Action.REQUESTS,
                        requests::certificate),
                new Route("GET", "/holds", Action.HOLD, holds::list),
                new Route("POST", "/holds", Action.HOLD, holds::set),
                new Route("DELETE", "/holds", Action.HOLD, holds::release));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
