package io.mingce.store;

import io.mingce.customer.CustomerPages;
import io.mingce.dedup.DryRuns;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.customer.DynamoDbCustomerPages;
import io.mingce.store.customer.DynamoDbDryRuns;
import io.mingce.store.files.Queue;

/// What dry runs need besides the ports of [Wiring].
public record DryRunWiring(Wiring store, CustomerPages pages, DryRuns dryRuns, Queue queue) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static DryRunWiring of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        var dryRuns = DryRunSettings.read(settings);
        settings.check();
        var wiring = Wiring.of(host, store);
        var client = host.clients().dynamoDb();
        return new DryRunWiring(
                wiring,
                new DynamoDbCustomerPages(
                        client,
                        store.customerTables(),
                        new DataKeys(client, store.customerKeys(), wiring.keysets(), host.clock())),
                new DynamoDbDryRuns(client, store.jobs()),
                new Queue(host.clients().sqs(), dryRuns.queue()));
    }
}
