package io.mingce.store.audit;

import io.mingce.audit.Access;
import io.mingce.audit.AuditTrail;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.UUID;

/// [AuditTrail] in the ledger.
public final class DynamoDbAuditTrail implements AuditTrail {

    private final DynamoDbClient client;
    private final String table;

    /// Kept in the ledger `table`.
    public DynamoDbAuditTrail(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void note(Access access) {
        client.putItem(p ->
                p.tableName(table)
                        .item(
                                Map.of(
                                        "id",
                                        AttributeValue.fromS("audit#" + UUID.randomUUID()),
                                        "at",
                                        AttributeValue.fromS(access.at().toString()))));
    }
}
