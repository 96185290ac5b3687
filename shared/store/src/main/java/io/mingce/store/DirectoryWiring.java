package io.mingce.store;

import io.mingce.customer.CustomerPages;
import io.mingce.directory.CountCustomers;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.Folds;
import io.mingce.directory.NoteCustomers;
import io.mingce.directory.RebuildDirectory;
import io.mingce.directory.SearchCustomers;
import io.mingce.rfm.RfmBorders;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.customer.DynamoDbCustomerPages;
import io.mingce.store.directory.DynamoDbDirectories;
import io.mingce.store.directory.DynamoDbDirectoryLog;
import io.mingce.store.directory.DynamoDbFolds;
import io.mingce.store.directory.DynamoDbRebuilds;
import io.mingce.store.erasure.DynamoDbCopyLedger;
import io.mingce.store.files.Bucket;
import io.mingce.store.rfm.DynamoDbRfmBorders;

import org.crac.Core;

import java.time.ZoneId;

/// What finds customers by the directory, and keeps it.
///
/// @param borders by which customers are compared
/// @param directories must be held as long as `search` is used, see [DynamoDbDirectories]
public record DirectoryWiring(
        Wiring store,
        DynamoDbDirectories directories,
        RfmBorders borders,
        SearchCustomers search,
        CountCustomers count,
        NoteCustomers note,
        Folds folds,
        RebuildDirectory rebuild) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @param zone in which days begin
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static DirectoryWiring of(Host host, ZoneId zone) {
        return of(host, Wiring.of(host), zone);
    }

    /// The adapters beside those of `wiring`, with the same keys.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static DirectoryWiring of(Host host, Wiring wiring, ZoneId zone) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        String name = settings.bucket("BUCKET");
        settings.check();
        var client = host.clients().dynamoDb();
        var envelope = new Envelope(wiring.keysets());
        var bucket = new Bucket(host.clients().s3(), host.clients().presigner(), name);
        var log = new DynamoDbDirectoryLog(client, store.identifiers(), envelope, host.clock());
        var directories = DynamoDbDirectories.of(log, bucket, envelope, Core.getGlobalContext());
        var note =
                new NoteCustomers(
                        wiring.customers(),
                        log,
                        new DescribeCustomers(wiring.index(), host.clock(), zone));
        var borders = new DynamoDbRfmBorders(client, store.jobs());
        CustomerPages pages =
                new DynamoDbCustomerPages(
                        client,
                        store.customerTables(),
                        new DataKeys(client, store.customerKeys(), wiring.keysets(), host.clock()));
        return new DirectoryWiring(
                wiring,
                directories,
                borders,
                new SearchCustomers(
                        wiring.index(),
                        wiring.identifiers(),
                        wiring.customers(),
                        directories,
                        borders,
                        host.clock(),
                        zone),
                new CountCustomers(wiring.index(), directories, borders, host.clock(), zone),
                note,
                new DynamoDbFolds(
                        log,
                        bucket,
                        envelope,
                        new DynamoDbCopyLedger(client, store.ledger()),
                        host.clock()),
                new RebuildDirectory(pages, note, new DynamoDbRebuilds(client, store.jobs())));
    }
}
