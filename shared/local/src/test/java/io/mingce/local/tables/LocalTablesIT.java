package io.mingce.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.local.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LocalTablesIT {

    @TempDir Path folder;

    @Test
    void aTableThatIsOlderThanAnIndexGetsIt() {
        try (var tables = open(List.of())) {
            tables.client()
                    .putItem(p ->
                            p.tableName("Notes")
                                    .item(
                                            Map.of(
                                                    "id", AttributeValue.fromS("a"),
                                                    "day", AttributeValue.fromS("2026-03-01"))));
        }
        var byDay = new Template.Index("byDay", Map.of("day", "HASH"), "KEYS_ONLY", List.of());
        for (int turn = 0; turn < 2; turn++) {
            try (var tables = open(List.of(byDay))) {
                assertThat(
                                tables.client()
                                        .query(q ->
                                                q.tableName("Notes")
                                                        .indexName("byDay")
                                                        .keyConditionExpression("#day = :day")
                                                        .expressionAttributeNames(
                                                                Map.of("#day", "day"))
                                                        .expressionAttributeValues(
                                                                Map.of(
                                                                        ":day",
                                                                        AttributeValue.fromS(
                                                                                "2026-03-01"))))
                                        .count())
                        .isOne();
            }
        }
    }

    private LocalTables open(List<Template.Index> indexes) {
        var attributes = indexes.isEmpty() ? Map.of("id", "S") : Map.of("id", "S", "day", "S");
        return new LocalTables(
                Optional.of(folder.resolve("tables.db")),
                List.of(
                        new Template.Table(
                                "Notes",
                                Map.of("id", "HASH"),
                                attributes,
                                indexes,
                                Optional.empty(),
                                Optional.empty())));
    }
}
