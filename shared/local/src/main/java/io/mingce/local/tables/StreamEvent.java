package io.mingce.local.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.local.template.LocalNames;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/// The event of a DynamoDB stream, in DynamoDB's own JSON.
final class StreamEvent {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StreamEvent() {}

    static byte[] of(List<Record> records, String streamArn) {
        ObjectNode event = MAPPER.createObjectNode();
        var list = event.putArray("Records");
        records.forEach(record -> list.add(record(record, streamArn)));
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One change, as a filter pattern looks at it.
    static ObjectNode record(Record record, String streamArn) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("eventID", record.eventID());
        json.put("eventName", record.eventNameAsString());
        json.put("eventVersion", "1.1");
        json.put("eventSource", "aws:dynamodb");
        json.put("awsRegion", LocalNames.REGION);
        json.put("eventSourceARN", streamArn);
        var change = record.dynamodb();
        ObjectNode dynamodb = json.putObject("dynamodb");
        dynamodb.put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond());
        dynamodb.set("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            dynamodb.set("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            dynamodb.set("OldImage", item(change.oldImage()));
        }
        dynamodb.put("SequenceNumber", change.sequenceNumber());
        dynamodb.put("SizeBytes", change.sizeBytes());
        dynamodb.put("StreamViewType", change.streamViewTypeAsString());
        // What TTL deleted carries this identity; DynamoDB Local says so as well.
        if (record.userIdentity() != null) {
            json.putObject("userIdentity")
                    .put("type", record.userIdentity().type())
                    .put("principalId", record.userIdentity().principalId());
        }
        return json;
    }

    private static ObjectNode item(Map<String, AttributeValue> item) {
        ObjectNode json = MAPPER.createObjectNode();
        item.forEach((name, value) -> json.set(name, value(value)));
        return json;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode json = MAPPER.createObjectNode();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case B -> json.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", true);
            case SS -> json.set("SS", MAPPER.valueToTree(value.ss()));
            case NS -> json.set("NS", MAPPER.valueToTree(value.ns()));
            case BS ->
                    json.set(
                            "BS",
                            MAPPER.valueToTree(
                                    value.bs().stream()
                                            .map(b ->
                                                    Base64.getEncoder()
                                                            .encodeToString(b.asByteArray()))
                                            .toList()));
            case M -> json.set("M", item(value.m()));
            case L -> {
                var list = json.putArray("L");
                value.l().forEach(inner -> list.add(value(inner)));
            }
            // As which DynamoDB Local's stream hands over an empty map.
            case UNKNOWN_TO_SDK_VERSION -> json.putObject("M");
        }
        return json;
    }
}
