package io.mingce.store.engine;

import io.mingce.store.customer.CustomerTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
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
        String archive,
        String identifiers,
        String customerKeys,
        String jobs,
        String ledger) {

    private static final Projection KEYS =
            Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();
    private static final Projection ALL =
            Projection.builder().projectionType(ProjectionType.ALL).build();
    private static final Projection OUTCOME =
            Projection.builder()
                    .projectionType(ProjectionType.INCLUDE)
                    .nonKeyAttributes("outcome")
                    .build();
    private static final AtomicInteger MADE = new AtomicInteger();

    public CustomerTables customerTables() {
        return new CustomerTables(customers, archive);
    }

    /// New ones beside all others.
    public static Tables create(DynamoDbClient client) {
        String prefix = "t" + MADE.incrementAndGet() + "-";
        var tables =
                new Tables(
                        client,
                        prefix + "customers",
                        prefix + "archive",
                        prefix + "identifiers",
                        prefix + "keys",
                        prefix + "jobs",
                        prefix + "ledger");
        table(
                client,
                tables.customers,
                List.of(
                        index("byDue", "dueShard", "due", KEYS),
                        index("byDormant", "dormantShard", "dormant", KEYS)),
                "id",
                "part");
        table(
                client,
                tables.archive,
                List.of(index("byArchived", "archivedShard", "archivedOn", KEYS)),
                "id",
                "part");
        table(client, tables.identifiers, "token", "holder");
        table(client, tables.customerKeys, "id");
        table(
                client,
                tables.jobs,
                List.of(
                        index("open-byScore", "open", "byScore", ALL),
                        index("open-byAge", "open", "byAge", ALL),
                        index("byDue", "dueShard", "due", ALL),
                        index("byNext", "nextShard", "next", KEYS)),
                "job",
                "part");
        table(
                client,
                tables.ledger,
                List.of(
                        index("byCustomer", "customer", "noted", OUTCOME),
                        index("byUser", "user", "noted", OUTCOME),
                        index("byDay", "day", "noted", OUTCOME)),
                "id",
                "at");
        return tables;
    }

    private static void table(DynamoDbClient client, String name, String... keys) {
        table(client, name, List.of(), keys);
    }

    private static void table(
            DynamoDbClient client,
            String name,
            List<GlobalSecondaryIndex> indexes,
            String... keys) {
        var attributes = new ArrayList<AttributeDefinition>();
        var schema = new ArrayList<KeySchemaElement>();
        for (String key : keys) {
            attributes.add(text(key));
            schema.add(element(key, schema.isEmpty() ? KeyType.HASH : KeyType.RANGE));
        }
        var table =
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(schema);
        if (!indexes.isEmpty()) {
            indexes.stream()
                    .flatMap(index -> index.keySchema().stream())
                    .map(KeySchemaElement::attributeName)
                    .distinct()
                    .forEach(key -> attributes.add(text(key)));
            table.globalSecondaryIndexes(indexes);
        }
        client.createTable(table.attributeDefinitions(attributes).build());
    }

    private static GlobalSecondaryIndex index(
            String name, String hash, String range, Projection projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(element(hash, KeyType.HASH), element(range, KeyType.RANGE))
                .projection(projection)
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement element(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    public List<String> names() {
        return List.of(customers, archive, identifiers, customerKeys, jobs, ledger);
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
