package io.mingce.store;

import io.mingce.audit.AuditAnchors;
import io.mingce.audit.AuditChains;
import io.mingce.audit.WatchRules;
import io.mingce.audit.WatchStates;
import io.mingce.store.audit.DynamoDbAuditAnchors;
import io.mingce.store.audit.DynamoDbAuditChains;
import io.mingce.store.audit.DynamoDbWatchStates;

/// What keeps, checks and watches the audit trail.
public record AuditWiring(AuditChains chains, AuditAnchors anchors, WatchStates watched) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static AuditWiring of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        settings.check();
        var client = host.clients().dynamoDb();
        return new AuditWiring(
                new DynamoDbAuditChains(client, store.ledger()),
                new DynamoDbAuditAnchors(client, store.ledger()),
                new DynamoDbWatchStates(client, store.jobs()));
    }

    /// What the watch of a function that runs on `host` takes for too much.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static WatchRules rules(Host host) {
        var settings = new Settings(host.environment());
        var watch = WatchSettings.read(settings);
        settings.check();
        return watch.rules();
    }
}
