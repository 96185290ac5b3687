package io.mingce.local.probe;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.store.Host;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// Notes in the copies when it was invoked, a second later: who does not wait for its end sees nothing.
public final class TicksHandler implements RequestHandler<Map<String, String>, @Nullable Void> {

    private final Host host = Host.current();
    private final String table = requireNonNull(host.environment().get("COPIES_TABLE"));

    @Override
    public @Nullable Void handleRequest(Map<String, String> event, Context context) {
        String now = host.clock().instant().toString();
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Map<String, AttributeValue> tick =
                Map.of(
                        "id",
                        AttributeValue.fromS(event.get("every") + " " + now),
                        "text",
                        AttributeValue.fromS("tick"));
        host.clients().dynamoDb().putItem(b -> b.tableName(table).item(tick));
        return null;
    }
}
