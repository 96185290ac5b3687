package io.mingce.store;

import io.mingce.store.table.DynamoDbTableSizes;
import io.mingce.store.table.TableSizes;

import java.util.Map;

/// What tells how large the tables are.
///
/// @param sizes of all six: `Customers`, `Archive`, `Identifiers`, `CustomerKeys`, `Jobs`, `Ledger`
public record StorageWiring(TableSizes sizes) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static StorageWiring of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        settings.check();
        return new StorageWiring(
                new DynamoDbTableSizes(
                        host.clients().dynamoDb(),
                        Map.of(
                                "Customers", store.customers(),
                                "Archive", store.archive(),
                                "Identifiers", store.identifiers(),
                                "CustomerKeys", store.customerKeys(),
                                "Jobs", store.jobs(),
                                "Ledger", store.ledger())));
    }
}
