package io.mingce.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

class DynamoDbTableSizesIT {

    private static final int BYTES = 1000;

    @Test
    void tellsTheBytesOfEachTableByItsNameInTheTemplate() {
        Tables tables = Tables.create(Engine.client());
        Engine.client()
                .putItem(p ->
                        p.tableName(tables.jobs())
                                .item(
                                        Map.of(
                                                "job", AttributeValue.fromS("a"),
                                                "part", AttributeValue.fromS("x".repeat(BYTES)))));

        Map<String, Long> bytes =
                new DynamoDbTableSizes(
                                Engine.client(),
                                Map.of("Jobs", tables.jobs(), "Archive", tables.archive()))
                        .bytes();

        assertThat(bytes).containsOnlyKeys("Jobs", "Archive").containsEntry("Archive", 0L);
        assertThat(bytes.get("Jobs")).isBetween((long) BYTES, BYTES + 100L);
    }
}
