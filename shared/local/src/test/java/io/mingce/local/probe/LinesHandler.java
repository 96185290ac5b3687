package io.mingce.local.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import io.mingce.store.Host;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Keeps each line as a note; a line `bad` is reported as failed, a line `boom` fails the whole batch.
public final class LinesHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Host host = Host.current();
    private final String table = Objects.requireNonNull(host.environment().get("NOTES_TABLE"));

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            String line = message.getBody();
            if (line.endsWith("boom")) {
                throw new IllegalStateException("told to");
            }
            if (line.endsWith("bad")) {
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            } else {
                keep(line);
            }
        }
        return new SQSBatchResponse(failures);
    }

    private void keep(String line) {
        Map<String, AttributeValue> item =
                Map.of(
                        "id", AttributeValue.fromS(line.replaceFirst("^.*\\|", "")),
                        "text", AttributeValue.fromS(line));
        host.clients().dynamoDb().putItem(b -> b.tableName(table).item(item));
    }
}
