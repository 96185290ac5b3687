package io.mingce.store;

import io.mingce.erasure.CopyLedger;
import io.mingce.erasure.Scrubs;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.erasure.DynamoDbCopyLedger;
import io.mingce.store.erasure.DynamoDbScrubs;
import io.mingce.store.files.Bucket;
import io.mingce.store.files.Queue;
import io.mingce.store.files.StagingArea;
import io.mingce.store.imports.DynamoDbImportJobs;

/// What a function of the import needs besides the ports of [Wiring].
public record ImportWiring(
        Wiring store,
        DynamoDbImportJobs jobs,
        Bucket bucket,
        StagingArea staging,
        Queue importRows,
        CopyLedger copies,
        Scrubs scrubs) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static ImportWiring of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        var files = FileSettings.read(settings);
        settings.check();
        var wiring = Wiring.of(host, store);
        var queue = new Queue(host.clients().sqs(), files.importRowsQueue());
        var client = host.clients().dynamoDb();
        var bucket = new Bucket(host.clients().s3(), host.clients().presigner(), files.bucket());
        return new ImportWiring(
                wiring,
                new DynamoDbImportJobs(client, store.jobs()),
                bucket,
                new StagingArea(bucket, new Envelope(wiring.keysets())),
                queue,
                new DynamoDbCopyLedger(client, store.ledger()),
                new DynamoDbScrubs(client, store.jobs(), queue));
    }
}
