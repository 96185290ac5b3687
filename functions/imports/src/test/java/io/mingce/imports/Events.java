package io.mingce.imports;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.UserIdentityEntity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.edge.fixture.SampleEvents;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/// The sample events of the project's three functions of imports.
final class Events {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES).build();

    private Events() {}

    static APIGatewayProxyRequestEvent api(String name) {
        return JSON.convertValue(read("imports-api", name), APIGatewayProxyRequestEvent.class);
    }

    static SQSEvent queue(String name) {
        return JSON.convertValue(read("import-rows", name), SQSEvent.class);
    }

    /// Built by hand, as Jackson alone cannot construct its parts.
    static S3Event bucket(String name) {
        return new S3Event(
                StreamSupport.stream(read("split-import", name).get("Records").spliterator(), false)
                        .map(Events::dropped)
                        .toList());
    }

    private static S3EventNotificationRecord dropped(JsonNode notified) {
        var user = new UserIdentityEntity("p");
        JsonNode s3 = notified.get("s3");
        JsonNode object = s3.get("object");
        var entity =
                new S3Entity(
                        s3.get("configurationId").asText(),
                        new S3BucketEntity(s3.at("/bucket/name").asText(), user, ""),
                        new S3ObjectEntity(
                                object.get("key").asText(),
                                object.get("size").asLong(),
                                object.get("eTag").asText(),
                                object.get("versionId").asText(),
                                object.get("sequencer").asText()),
                        s3.get("s3SchemaVersion").asText());
        return new S3EventNotificationRecord(
                notified.get("awsRegion").asText(),
                notified.get("eventName").asText(),
                notified.get("eventSource").asText(),
                notified.get("eventTime").asText(),
                notified.get("eventVersion").asText(),
                null,
                null,
                entity,
                user);
    }

    private static JsonNode read(String function, String name) {
        try {
            return JSON.readTree(SampleEvents.text(function, name));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every event of one function.
    static List<String> names(String function) {
        return SampleEvents.names(function);
    }
}
