package io.mingce.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.edge.fixture.AContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The handler over a register in memory.
final class FormsDesk {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final Register register = new Register();
    final List<String> counted = new ArrayList<>();
    Instant now = NOON;

    private final FormsHandler handler =
            new FormsHandler(
                    Forms.load(),
                    register,
                    () -> now,
                    (function, counts) ->
                            counts.keySet().forEach(name -> counted.add(function + " " + name)));

    APIGatewayProxyResponseEvent handle(String event) {
        return handle(Events.read(event));
    }

    APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event) {
        return handler.handleRequest(event, new AContext("l-1"));
    }

    APIGatewayProxyResponseEvent postJson(String json, Map<String, String> headers) {
        var event = Events.read("person-json");
        var all = new HashMap<>(event.getHeaders());
        all.putAll(headers);
        return handle(event.withHeaders(all).withBody(json));
    }
}
