package io.mingce.customers;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;

import io.mingce.edge.Route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A call as API Gateway passes it on, by the routes of the API itself.
final class Call {

    private Call() {}

    static APIGatewayProxyRequestEvent event(
            List<Route> routes, String who, String what, String body, Map<String, String> headers) {
        String[] methodAndUrl = what.split(" ", 2);
        String[] pathAndQuery = methodAndUrl[1].split("\\?", 2);
        var all = new HashMap<>(Map.of("Content-Type", "application/json"));
        all.putAll(headers);
        var event =
                new APIGatewayProxyRequestEvent()
                        .withHttpMethod(methodAndUrl[0])
                        .withHeaders(all)
                        .withBody(body.isEmpty() ? null : body)
                        .withQueryStringParameters(
                                query(pathAndQuery.length == 1 ? "" : pathAndQuery[1]))
                        .withRequestContext(context(who));
        for (Route route : routes) {
            Matcher matcher = pattern(route.resource()).matcher(pathAndQuery[0]);
            if (route.method().equals(methodAndUrl[0]) && matcher.matches()) {
                var variables = new HashMap<String, String>();
                matcher.namedGroups().keySet().forEach(n -> variables.put(n, matcher.group(n)));
                return event.withResource(route.resource()).withPathParameters(variables);
            }
        }
        throw new IllegalArgumentException("no route for " + what);
    }

    private static Pattern pattern(String resource) {
        return Pattern.compile(resource.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
    }

    private static ProxyRequestContext context(String who) {
        String[] roleAndUser = who.split(":", 2);
        var context = new ProxyRequestContext();
        context.setRequestId("r-1");
        context.setIdentity(new RequestIdentity().withSourceIp("203.0.113.9"));
        context.setAuthorizer(
                Map.of("claims", Map.of("sub", roleAndUser[1], "cognito:groups", roleAndUser[0])));
        return context;
    }

    private static Map<String, String> query(String text) {
        var query = new HashMap<String, String>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
