package io.mingce.store.customer;

import io.mingce.archiving.Candidates;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.LocalDate;
import java.util.Optional;

/// [Candidates] by an index of the customers' table, or of the archive's. A page costs half a read unit for each 4 KB, some
/// 30 customers.
public final class DynamoDbCandidates implements Candidates {

    private final DayIndex index;

    private DynamoDbCandidates(DayIndex index) {
        this.index = index;
    }

    /// Those who are dormant, by the day from which they are to be considered.
    ///
    /// @param customers name of the table
    public static DynamoDbCandidates dormant(DynamoDbClient client, String customers) {
        return new DynamoDbCandidates(
                new DayIndex(client, customers, "byDormant", "dormantShard", "dormant"));
    }

    /// Those who are archived wholly, by the day they were.
    ///
    /// @param archive name of the table
    public static DynamoDbCandidates archived(DynamoDbClient client, String archive) {
        return new DynamoDbCandidates(
                new DayIndex(client, archive, "byArchived", "archivedShard", "archivedOn"));
    }

    @Override
    public Page page(int shard, LocalDate day, Optional<String> after, int limit) {
        DayIndex.Page found = index.page(shard, day, after, limit);
        return new Page(found.ids(), found.next());
    }
}
