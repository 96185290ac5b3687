package io.mingce.store;

import io.mingce.registration.RekeyIndex;
import io.mingce.registration.RotateTokens;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.KeysetRecords;
import io.mingce.store.cipher.StoredTokenKeys;
import io.mingce.store.customer.DynamoDbCustomerPages;

import java.time.Duration;

/// What changes the key of tokens on AWS.
public record RotationWiring(RotateTokens rotate) {

    /// Some hundred customers a second, a thousand write units at most.
    private static final Duration PACE = Duration.ofSeconds(1);

    /// The adapters of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static RotationWiring of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        settings.check();
        var wiring = Wiring.of(host, store);
        var client = host.clients().dynamoDb();
        var pages =
                new DynamoDbCustomerPages(
                        client,
                        store.customerTables(),
                        new DataKeys(client, store.customerKeys(), wiring.keysets(), host.clock()));
        return new RotationWiring(
                new RotateTokens(
                        new StoredTokenKeys(
                                new KeysetRecords(
                                        client,
                                        host.clients().kms(),
                                        store.ledger(),
                                        store.keyArn())),
                        new DynamoDbRekeyWalks(client, store.jobs()),
                        new RekeyIndex(
                                wiring.index(), pages, wiring.customers(), wiring.identifiers()),
                        PACE,
                        host.clock()));
    }
}
