package io.mingce.customers;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;

/// What the API answered.
record Answer(APIGatewayProxyResponseEvent event) {

    int status() {
        return event.getStatusCode();
    }

    String text() {
        return event.getBody();
    }

    /// What stands at a JSON pointer; a missing node where nothing does.
    JsonNode at(String pointer) {
        return CustomersDesk.json(event).at(pointer);
    }

    String id() {
        return at("/id").asText();
    }

    String header(String name) {
        return event.getHeaders().getOrDefault(name, "");
    }
}
