package io.mingce.store;

import io.mingce.archiving.Archive;
import io.mingce.archiving.ArchiveRuns;
import io.mingce.archiving.Candidates;
import io.mingce.archiving.RetentionEnds;
import io.mingce.store.archiving.DynamoDbArchiveRuns;
import io.mingce.store.archiving.DynamoDbRetentionEnds;
import io.mingce.store.customer.DynamoDbArchive;
import io.mingce.store.customer.DynamoDbCandidates;
import io.mingce.store.files.Queue;

import java.time.ZoneId;
import java.util.OptionalInt;

/// What archiving needs besides the ports of [Wiring].
///
/// @param dormant those who may be archived
/// @param archived those who are
/// @param queue where runs are announced
/// @param rate write units a second that a run may use
/// @param retentionDays after how many days in the archive customers are handed over to deletion; empty = never
/// @param zone in which days begin
public record ArchivingWiring(
        Wiring store,
        ArchiveRuns runs,
        Candidates dormant,
        Candidates archived,
        Archive archive,
        RetentionEnds ends,
        Queue queue,
        int rate,
        OptionalInt retentionDays,
        ZoneId zone) {

    /// The adapters of a function that runs on `host`.
    ///
    /// @param zone in which days begin
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static ArchivingWiring of(Host host, ZoneId zone) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        var archiving = ArchivingSettings.read(settings);
        settings.check();
        var client = host.clients().dynamoDb();
        return new ArchivingWiring(
                Wiring.of(host, store),
                new DynamoDbArchiveRuns(client, store.jobs()),
                DynamoDbCandidates.dormant(client, store.customers()),
                DynamoDbCandidates.archived(client, store.archive()),
                new DynamoDbArchive(client, store.customerTables()),
                new DynamoDbRetentionEnds(client, store.jobs()),
                new Queue(host.clients().sqs(), archiving.queue()),
                archiving.rate(),
                archiving.retentionDays(),
                zone);
    }
}
