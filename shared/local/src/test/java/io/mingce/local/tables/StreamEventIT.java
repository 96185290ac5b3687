package io.mingce.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.local.template.Template;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What DynamoDB Local's stream says of each kind of attribute.
class StreamEventIT {

    private static final AttributeValue TEXT = AttributeValue.fromS("a");
    private static final Map<String, AttributeValue> ITEM =
            Map.ofEntries(
                    Map.entry("id", TEXT),
                    Map.entry("text", AttributeValue.fromS("")),
                    Map.entry("number", AttributeValue.fromN("1")),
                    Map.entry(
                            "bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1}))),
                    Map.entry("noBytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0]))),
                    Map.entry("truth", AttributeValue.fromBool(false)),
                    Map.entry("nothing", AttributeValue.fromNul(true)),
                    Map.entry("texts", AttributeValue.fromSs(List.of("a", "b"))),
                    Map.entry("numbers", AttributeValue.fromNs(List.of("1"))),
                    Map.entry("map", AttributeValue.fromM(Map.of("of", TEXT))),
                    Map.entry("emptyMap", AttributeValue.fromM(Map.of())),
                    Map.entry("list", AttributeValue.fromL(List.of(TEXT))),
                    Map.entry("emptyList", AttributeValue.fromL(List.of())));

    @Test
    void carriesEveryKindOfAttribute() {
        try (var tables = new LocalTables(Optional.<Path>empty(), List.of(table()))) {
            tables.client().putItem(b -> b.tableName("Things").item(ITEM));
            JsonNode image = StreamEvent.record(first(tables), "arn").at("/dynamodb/NewImage");
            assertThat(image.properties()).hasSameSizeAs(ITEM.keySet());
            assertThat(image.at("/emptyMap/M").isObject()).isTrue();
            assertThat(image.at("/emptyList/L").isArray()).isTrue();
            assertThat(image.at("/noBytes/B").asText("none")).isEmpty();
            assertThat(image.at("/text/S").asText("none")).isEmpty();
        }
    }

    private static Record first(LocalTables tables) {
        var streams = tables.streams();
        String arn =
                tables.client().describeTable(b -> b.tableName("Things")).table().latestStreamArn();
        String shard =
                streams.describeStream(b -> b.streamArn(arn))
                        .streamDescription()
                        .shards()
                        .getFirst()
                        .shardId();
        String iterator =
                streams.getShardIterator(b ->
                                b.streamArn(arn)
                                        .shardId(shard)
                                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator();
        return streams.getRecords(b -> b.shardIterator(iterator)).records().getFirst();
    }

    private static Template.Table table() {
        return new Template.Table(
                "Things",
                Map.of("id", "HASH"),
                Map.of("id", "S"),
                List.of(),
                Optional.of("NEW_AND_OLD_IMAGES"),
                Optional.empty());
    }
}
