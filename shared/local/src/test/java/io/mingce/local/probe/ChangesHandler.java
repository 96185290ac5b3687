package io.mingce.local.probe;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import io.mingce.store.Host;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/// Keeps the latest text of each note in the copies; a note called `poison` always fails.
public final class ChangesHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private final Host host = Host.current();
    private final String table = requireNonNull(host.environment().get("COPIES_TABLE"));

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
            String id = requireNonNull(record.getDynamodb().getKeys().get("id")).getS();
            if (id.equals("poison")) {
                return new StreamsEventResponse(
                        List.of(
                                new StreamsEventResponse.BatchItemFailure(
                                        record.getDynamodb().getSequenceNumber())));
            }
            String text = requireNonNull(record.getDynamodb().getNewImage().get("text")).getS();
            Map<String, AttributeValue> copy =
                    Map.of("id", AttributeValue.fromS(id), "text", AttributeValue.fromS(text));
            host.clients().dynamoDb().putItem(b -> b.tableName(table).item(copy));
        }
        return new StreamsEventResponse(List.of());
    }
}
