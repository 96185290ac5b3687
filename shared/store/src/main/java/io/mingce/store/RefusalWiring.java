package io.mingce.store;

import io.mingce.audit.ReportedAccesses;
import io.mingce.store.audit.DynamoDbReportedAccesses;

/// What a function needs that notes what others refused: no keys and no customers.
public record RefusalWiring(ReportedAccesses trail) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static RefusalWiring of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        settings.check();
        return new RefusalWiring(
                new DynamoDbReportedAccesses(host.clients().dynamoDb(), store.ledger()));
    }
}
