package io.mingce.customers;

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

/// The staff API of customers.
public final class CustomersHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public CustomersHandler() {
        this(Wiring.current());
    }

    private CustomersHandler(Wiring wiring) {
        this(wiring.api(), wiring.metrics(), wiring.trail(), wiring.clock());
    }

    CustomersHandler(
            CustomersApi customers, Metrics metrics, AuditTrail trail, InstantSource clock) {
        api =
                new Api(
                        "Customers",
                        metrics,
                        trail,
                        clock,
                        List.of(
                                new Route("GET", "/customers", Action.FIND, customers::find),
                                new Route("GET", "/customers/{id}", Action.READ, customers::one)));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
