package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.access.Action;
import io.mingce.audit.Access;
import io.mingce.edge.fixture.AContext;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Somebody signed in who asks an API of one route.
final class Asking {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Asking() {}

    /// @param noted gets what the audit trail is told
    static APIGatewayProxyResponseEvent ask(
            List<Access> noted, Action action, String user, String roles, Route.Answers does) {
        return new Api(
                        "probe",
                        (_, _) -> {},
                        noted::add,
                        () -> NOON,
                        List.of(new Route("GET", "/things/{id}", action, does)))
                .answer(event(user, roles), new AContext("l-1"));
    }

    static APIGatewayProxyRequestEvent event(String user, String roles) {
        var context =
                new ProxyRequestContext()
                        .withRequestId("r-1")
                        .withIdentity(new RequestIdentity().withSourceIp("192.0.2.7"));
        context.setAuthorizer(Map.of("claims", Map.of("sub", user, "cognito:groups", roles)));
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod("GET")
                .withResource("/things/{id}")
                .withRequestContext(context);
    }
}
