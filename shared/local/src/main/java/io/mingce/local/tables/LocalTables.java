package io.mingce.local.tables;

import io.mingce.local.template.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// DynamoDB Local in this process, without HTTP, with the template's tables.
public final class LocalTables implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final AmazonDynamoDBLocal engine;
    private final DynamoDbClient client;
    private final Optional<FastFile> file;

    /// @param file where the tables are kept, empty for memory only
    public LocalTables(Optional<Path> file, List<Template.Table> tables) {
        // The flag turns telemetry off.
        this.engine = DynamoDBEmbedded.create(file.map(Path::toFile).orElse(null), Boolean.TRUE);
        this.client = engine.dynamoDbClient();
        this.file = file.map(kept -> FastFile.tune(client));
        List<String> existing = client.listTables().tableNames();
        for (Template.Table table : tables) {
            if (existing.contains(table.name())) {
                complete(table);
            } else {
                create(table);
            }
        }
    }

    /// Adds the indexes that the template did not have yet when the table was made, one by one as DynamoDB wants it.
    private void complete(Template.Table table) {
        var there =
                client
                        .describeTable(b -> b.tableName(table.name()))
                        .table()
                        .globalSecondaryIndexes()
                        .stream()
                        .map(GlobalSecondaryIndexDescription::indexName)
                        .toList();
        for (Template.Index index : table.indexes()) {
            if (!there.contains(index.name())) {
                client.updateTable(b ->
                        b.tableName(table.name())
                                .attributeDefinitions(attributes(table))
                                .globalSecondaryIndexUpdates(List.of(added(index))));
                await(table);
            }
        }
    }

    private static GlobalSecondaryIndexUpdate added(Template.Index template) {
        GlobalSecondaryIndex index = index(template);
        return GlobalSecondaryIndexUpdate.builder()
                .create(c ->
                        c.indexName(index.indexName())
                                .keySchema(index.keySchema())
                                .projection(index.projection()))
                .build();
    }

    /// The engine fills an index behind our back, and cannot be asked before.
    private void await(Template.Table table) {
        while (client
                .describeTable(b -> b.tableName(table.name()))
                .table()
                .globalSecondaryIndexes()
                .stream()
                .anyMatch(index -> index.indexStatus() != IndexStatus.ACTIVE)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return engine.dynamoDbStreamsClient();
    }

    private void create(Template.Table table) {
        CreateTableRequest.Builder request =
                CreateTableRequest.builder()
                        .tableName(table.name())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(keys(table.keyTypes()))
                        .attributeDefinitions(attributes(table));
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(LocalTables::index).toList());
        }
        table.streamView()
                .ifPresent(view ->
                        request.streamSpecification(
                                StreamSpecification.builder()
                                        .streamEnabled(true)
                                        .streamViewType(view)
                                        .build()));
        client.createTable(request.build());
        table.ttlAttribute()
                .ifPresent(attribute ->
                        client.updateTimeToLive(b ->
                                b.tableName(table.name())
                                        .timeToLiveSpecification(
                                                t -> t.attributeName(attribute).enabled(true))));
    }

    private static List<AttributeDefinition> attributes(Template.Table table) {
        return table.attributeTypes().entrySet().stream()
                .map(e ->
                        AttributeDefinition.builder()
                                .attributeName(e.getKey())
                                .attributeType(e.getValue())
                                .build())
                .toList();
    }

    private static GlobalSecondaryIndex index(Template.Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.nonKeyAttributes().isEmpty()) {
            projection.nonKeyAttributes(index.nonKeyAttributes());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keyTypes()))
                .projection(projection.build())
                .build();
    }

    private static List<KeySchemaElement> keys(Map<String, String> types) {
        return types.entrySet().stream()
                .map(e ->
                        KeySchemaElement.builder()
                                .attributeName(e.getKey())
                                .keyType(e.getValue())
                                .build())
                .toList();
    }

    @Override
    public void close() {
        engine.shutdown();
        file.ifPresent(FastFile::close);
    }
}
