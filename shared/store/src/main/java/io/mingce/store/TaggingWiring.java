package io.mingce.store;

import io.mingce.customer.CustomerPages;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.customer.DynamoDbCustomerPages;
import io.mingce.store.files.Queue;
import io.mingce.store.tagging.DynamoDbReevaluations;
import io.mingce.store.tagging.DynamoDbReleases;
import io.mingce.store.tagging.DynamoDbRules;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.Releases;
import io.mingce.tagging.Rules;

import java.time.ZoneId;

/// What tagging needs besides the ports of [Wiring].
///
/// @param queue where it is announced that everybody is to be looked at again
public record TaggingWiring(
        DirectoryWiring directory,
        Rules rules,
        Reevaluations reevaluations,
        Releases releases,
        CustomerPages pages,
        Queue queue) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @param zone in which days begin
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static TaggingWiring of(Host host, ZoneId zone) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        var tagging = TaggingSettings.read(settings);
        settings.check();
        var directory = DirectoryWiring.of(host, Wiring.of(host, store), zone);
        var client = host.clients().dynamoDb();
        return new TaggingWiring(
                directory,
                new DynamoDbRules(client, store.jobs()),
                new DynamoDbReevaluations(client, store.jobs()),
                new DynamoDbReleases(client, store.jobs()),
                new DynamoDbCustomerPages(
                        client,
                        store.customerTables(),
                        new DataKeys(
                                client,
                                store.customerKeys(),
                                directory.store().keysets(),
                                host.clock())),
                new Queue(host.clients().sqs(), tagging.queue()));
    }

    /// The ports that all functions share.
    public Wiring store() {
        return directory.store();
    }
}
