package io.mingce.customers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.edge.Api;
import io.mingce.edge.Metrics;
import io.mingce.edge.Presentation;
import io.mingce.edge.Route;

import java.util.List;

/// The staff API of customers.
public final class CustomersHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public CustomersHandler() {
        this(Wiring.current());
    }

    private CustomersHandler(Wiring wiring) {
        this(wiring.api(), wiring.metrics());
    }

    CustomersHandler(CustomersApi customers, Metrics metrics) {
        api =
                new Api(
                        "Customers",
                        metrics,
                        Presentation.PLAIN,
                        List.of(
                                new Route("GET", "/customers", customers::find),
                                new Route("GET", "/customers/{id}", customers::one)));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
