package io.mingce.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.mingce.edge.fixture.SampleEvents;

import java.util.List;

/// The sample events of this module's function.
final class Events {

    private static final String FUNCTION = "forms";

    private Events() {}

    static APIGatewayProxyRequestEvent read(String name) {
        return SampleEvents.api(FUNCTION, name);
    }

    static List<String> names() {
        return SampleEvents.names(FUNCTION);
    }
}
