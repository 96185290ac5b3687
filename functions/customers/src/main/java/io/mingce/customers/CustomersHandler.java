package io.mingce.customers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.audit.AuditTrail;
import io.mingce.edge.Api;
import io.mingce.edge.Metrics;

import java.time.InstantSource;

/// The staff API of customers.
public final class CustomersHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public CustomersHandler() {
        this(Wiring.current());
    }

    private CustomersHandler(Wiring wiring) {
        this(wiring.staff(), wiring.metrics(), wiring.trail(), wiring.clock());
    }

    CustomersHandler(Staff staff, Metrics metrics, AuditTrail trail, InstantSource clock) {
        api = new Api("Customers", metrics, trail, clock, staff.routes());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
