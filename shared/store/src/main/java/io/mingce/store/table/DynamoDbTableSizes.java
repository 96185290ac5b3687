package io.mingce.store.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import java.util.LinkedHashMap;
import java.util.Map;

/// [TableSizes] as DynamoDB describes them; costs nothing.
public final class DynamoDbTableSizes implements TableSizes {

    private final DynamoDbClient client;
    private final Map<String, String> tables;

    /// @param tables their names on DynamoDB, by those in the template
    public DynamoDbTableSizes(DynamoDbClient client, Map<String, String> tables) {
        this.client = client;
        this.tables = new LinkedHashMap<>(tables);
    }

    @Override
    public Map<String, Long> bytes() {
        var bytes = new LinkedHashMap<String, Long>();
        tables.forEach((name, table) ->
                bytes.put(name, bytes(client.describeTable(d -> d.tableName(table)).table())));
        return bytes;
    }

    private static long bytes(TableDescription table) {
        return table.tableSizeBytes()
                + table.globalSecondaryIndexes().stream()
                        .mapToLong(GlobalSecondaryIndexDescription::indexSizeBytes)
                        .sum();
    }
}
