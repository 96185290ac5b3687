package io.mingce.local.probe;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.store.Host;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// Answers `/notes/{id}`: PUT keeps the body under the id, GET gives it back, POST does what the id says.
public final class NotesHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Host host = Host.current();
    private final String table = requireNonNull(host.environment().get("NOTES_TABLE"));

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent request, Context context) {
        String id = requireNonNull(request.getPathParameters().get("id"));
        Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(id));
        return switch (request.getHttpMethod()) {
            case "PUT" -> {
                Map<String, AttributeValue> item =
                        Map.of(
                                "id", AttributeValue.fromS(id),
                                "text", AttributeValue.fromS(request.getBody()));
                host.clients().dynamoDb().putItem(b -> b.tableName(table).item(item));
                yield answer(201, "{}");
            }
            case "GET" -> {
                Map<String, AttributeValue> item =
                        host.clients().dynamoDb().getItem(b -> b.tableName(table).key(key)).item();
                yield item.isEmpty()
                        ? answer(404, "{}")
                        : answer(200, requireNonNull(item.get("text")).s());
            }
            default -> act(id, request);
        };
    }

    private static APIGatewayProxyResponseEvent act(
            String id, APIGatewayProxyRequestEvent request) {
        return switch (id) {
            case "fail" -> throw new IllegalStateException("told to");
            case "echo" -> answer(200, request.toString());
            case "bytes" ->
                    answer(200, "/+8=")
                            .withIsBase64Encoded(true)
                            .withHeaders(Map.of("content-type", "application/octet-stream"));
            case "whoami" ->
                    answer(
                            200,
                            requireNonNull(
                                            request.getRequestContext()
                                                    .getAuthorizer()
                                                    .get("claims"))
                                    .toString());
            default -> answer(400, "{}");
        };
    }

    private static APIGatewayProxyResponseEvent answer(int status, String body) {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(Map.of("content-type", "text/plain; charset=utf-8"))
                .withBody(body);
    }
}
