package io.mingce.store;

import io.mingce.archiving.RetentionEnds;
import io.mingce.erasure.AccessCopies;
import io.mingce.erasure.Announcements;
import io.mingce.erasure.CopyLedger;
import io.mingce.erasure.Erasures;
import io.mingce.erasure.Leftovers;
import io.mingce.erasure.Scrubs;
import io.mingce.erasure.Signer;
import io.mingce.importing.ImportJobs;
import io.mingce.request.Holds;
import io.mingce.request.Outbox;
import io.mingce.request.Requests;
import io.mingce.store.archiving.DynamoDbRetentionEnds;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.customer.Remains;
import io.mingce.store.directory.DynamoDbDirectoryLog;
import io.mingce.store.erasure.DynamoDbCopyLedger;
import io.mingce.store.erasure.DynamoDbErasures;
import io.mingce.store.erasure.DynamoDbLeftovers;
import io.mingce.store.erasure.DynamoDbScrubs;
import io.mingce.store.erasure.KmsSigner;
import io.mingce.store.erasure.S3AccessCopies;
import io.mingce.store.files.Bucket;
import io.mingce.store.files.Queue;
import io.mingce.store.imports.DynamoDbImportJobs;
import io.mingce.store.request.DynamoDbHolds;
import io.mingce.store.request.DynamoDbRequests;
import io.mingce.store.request.SesSnsOutbox;
import io.mingce.store.request.SnsAnnouncements;

import java.time.Duration;

/// What the requests of persons need besides the ports of [Wiring].
///
/// @param queue where requests are announced that have work to do
/// @param publicUrl of the public API, without a slash at its end
/// @param coolingOff how long an erasure waits after identity was proved
public record DeletionWiring(
        Wiring store,
        Requests requests,
        Holds holds,
        Erasures erasures,
        Leftovers leftovers,
        Scrubs scrubs,
        CopyLedger copies,
        AccessCopies accessCopies,
        Outbox outbox,
        Announcements announcements,
        Signer signer,
        ImportJobs imports,
        RetentionEnds ends,
        Queue queue,
        String publicUrl,
        Duration coolingOff) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static DeletionWiring of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        var files = FileSettings.read(settings);
        var deletion = DeletionSettings.read(settings);
        settings.check();
        var clients = host.clients();
        var client = clients.dynamoDb();
        var wiring = Wiring.of(host, store);
        var envelope = new Envelope(wiring.keysets());
        var bucket = new Bucket(clients.s3(), clients.presigner(), files.bucket());
        return new DeletionWiring(
                wiring,
                new DynamoDbRequests(client, store.jobs(), envelope, host.clock()),
                new DynamoDbHolds(client, store.jobs()),
                new DynamoDbErasures(client, store.jobs(), store.ledger()),
                leftovers(host, store, wiring, envelope),
                new DynamoDbScrubs(
                        client, store.jobs(), new Queue(clients.sqs(), files.importRowsQueue())),
                new DynamoDbCopyLedger(client, store.ledger()),
                new S3AccessCopies(bucket),
                new SesSnsOutbox(clients::outbox, deletion.mailFrom()),
                new SnsAnnouncements(clients::outbox, deletion.topicArn()),
                new KmsSigner(clients.kms(), deletion.certificateKeyArn()),
                new DynamoDbImportJobs(client, store.jobs()),
                new DynamoDbRetentionEnds(client, store.jobs()),
                new Queue(clients.sqs(), deletion.queue()),
                deletion.publicUrl(),
                deletion.coolingOff());
    }

    private static Leftovers leftovers(
            Host host, StoreSettings store, Wiring wiring, Envelope envelope) {
        var client = host.clients().dynamoDb();
        return new DynamoDbLeftovers(
                client,
                store.jobs(),
                new Remains(
                        client,
                        store.customerTables(),
                        new DataKeys(client, store.customerKeys(), wiring.keysets(), host.clock())),
                new DynamoDbDirectoryLog(client, store.identifiers(), envelope, host.clock()),
                host.clock());
    }
}
