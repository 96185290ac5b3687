package io.mingce.deletion;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.edge.Api;
import io.mingce.edge.Metrics;
import io.mingce.edge.Route;

import java.util.List;

/// The public API of requests: the page, what is asked for, the code, the copy.
public final class RequestsHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public RequestsHandler() {
        this(Wiring.current());
    }

    private RequestsHandler(Wiring wiring) {
        this(wiring.publicRequests(), wiring.metrics());
    }

    RequestsHandler(PublicRequests requests, Metrics metrics) {
        api = new Api("Requests", metrics, new RequestsPresentation(), routes(requests));
    }

    /// The table of the API.
    static List<Route> routes(PublicRequests requests) {
        return List.of(
                new Route("GET", "/requests", requests::page),
                new Route("POST", "/requests", requests::receive),
                new Route("OPTIONS", "/requests", RequestsPresentation::preflight),
                new Route("POST", "/requests/{id}/verify", requests::verify),
                new Route("GET", "/requests/{id}/copy", requests::copy));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
