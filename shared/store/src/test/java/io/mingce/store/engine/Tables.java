package io.mingce.store.engine;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The tables of one installation, empty, with the keys that the template gives them.
public record Tables(
        DynamoDbClient client,
        String customers,
        String identifiers,
        String customerKeys,
        String jobs,
        String ledger) {

    private static final AtomicInteger MADE = new AtomicInteger();

    /// New ones beside all others.
    public static Tables create(DynamoDbClient client) {
        String prefix = "t" + MADE.incrementAndGet() + "-";
        var tables =
                new Tables(
                        client,
                        prefix + "customers",
                        prefix + "identifiers",
                        prefix + "keys",
                        prefix + "jobs",
                        prefix + "ledger");
        table(client, tables.customers, "id", "part");
        table(client, tables.identifiers, "token", "holder");
        table(client, tables.customerKeys, "id");
        table(client, tables.jobs, "job", "part");
        table(client, tables.ledger, "id", "at");
        return tables;
    }

    private static void table(DynamoDbClient client, String name, String... keys) {
        var attributes = new ArrayList<AttributeDefinition>();
        var schema = new ArrayList<KeySchemaElement>();
        for (String key : keys) {
            attributes.add(
                    AttributeDefinition.builder()
                            .attributeName(key)
                            .attributeType(ScalarAttributeType.S)
                            .build());
            schema.add(
                    KeySchemaElement.builder()
                            .attributeName(key)
                            .keyType(schema.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                            .build());
        }
        client.createTable(b ->
                b.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attributes)
                        .keySchema(schema));
    }

    public List<String> names() {
        return List.of(customers, identifiers, customerKeys, jobs, ledger);
    }

    /// Every item of a table.
    public List<Map<String, AttributeValue>> scan(String table) {
        return client
                .scanPaginator(ScanRequest.builder().tableName(table).consistentRead(true).build())
                .items()
                .stream()
                .toList();
    }
}
