package io.mingce.store.engine;

import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.HmacBlindIndex;
import io.mingce.store.cipher.KeysetRecords;
import io.mingce.store.cipher.Keysets;
import io.mingce.store.customer.DynamoDbCustomers;
import io.mingce.store.customer.DynamoDbIdentifiers;
import io.mingce.store.customer.DynamoDbMerges;
import io.mingce.store.customer.DynamoDbRelations;
import io.mingce.store.customer.DynamoDbReviewCases;
import io.mingce.store.customer.DynamoDbSplits;
import io.mingce.store.customer.DynamoDbTagAssignments;
import io.mingce.store.erasure.DynamoDbSuppressions;

import org.crac.Core;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;

/// One process on one installation: all adapters, on the given tables.
public record Installation(
        Tables tables,
        Keysets keysets,
        HmacBlindIndex index,
        DataKeys dataKeys,
        DynamoDbCustomers customers,
        DynamoDbRelations relations,
        DynamoDbIdentifiers identifiers,
        DynamoDbReviewCases cases,
        DynamoDbSuppressions suppressions,
        DynamoDbMerges merges,
        DynamoDbSplits splits,
        DynamoDbTagAssignments assignments) {

    public static final String KEY_ARN = "arn:aws:kms:us-east-1:000000000000:key/test";

    /// A new process, which remembers nothing of those before.
    public static Installation on(Tables tables, DynamoDbClient client, LocalKms kms) {
        var keysets =
                Keysets.of(
                        new KeysetRecords(tables.client(), kms, tables.ledger(), KEY_ARN),
                        Clock.systemUTC(),
                        Core.getGlobalContext());
        var dataKeys = new DataKeys(client, tables.customerKeys(), keysets, Clock.systemUTC());
        return new Installation(
                tables,
                keysets,
                new HmacBlindIndex(keysets),
                dataKeys,
                new DynamoDbCustomers(client, tables.customerTables(), dataKeys),
                new DynamoDbRelations(client, tables.customerTables(), dataKeys),
                new DynamoDbIdentifiers(client, tables.identifiers()),
                new DynamoDbReviewCases(client, tables.jobs()),
                new DynamoDbSuppressions(client, tables.ledger()),
                new DynamoDbMerges(client, tables.customerTables(), tables.jobs(), dataKeys),
                new DynamoDbSplits(client, tables.customerTables(), dataKeys),
                new DynamoDbTagAssignments(client, tables.customers(), dataKeys));
    }

    /// A process on new tables in the engine of this JVM.
    public static Installation fresh() {
        return on(Tables.create(Engine.client()), Engine.client(), new LocalKms());
    }
}
