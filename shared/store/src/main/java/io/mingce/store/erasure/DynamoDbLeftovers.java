package io.mingce.store.erasure;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.directory.DirectoryLog;
import io.mingce.directory.Row;
import io.mingce.erasure.Leftovers;
import io.mingce.failure.TryAgain;
import io.mingce.review.CaseId;
import io.mingce.store.archiving.DynamoDbRetentionEnds;
import io.mingce.store.customer.PairKeys;
import io.mingce.store.customer.Remains;
import io.mingce.store.request.DynamoDbHolds;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// [Leftovers] in all tables. What is deleted is looked for first, so that what is counted was there.
public final class DynamoDbLeftovers implements Leftovers {

    private static final int ATTEMPTS = 20;

    private final BatchReads reads;
    private final BatchWrites writes;
    private final String jobs;
    private final Remains remains;
    private final DynamoDbHolds holds;
    private final DirectoryLog log;
    private final InstantSource clock;

    /// @param jobs the table of jobs
    /// @param clock for which legal holds have ended
    public DynamoDbLeftovers(
            DynamoDbClient client,
            String jobs,
            Remains remains,
            DirectoryLog log,
            InstantSource clock) {
        this.reads = new BatchReads(client);
        this.writes = new BatchWrites(client);
        this.jobs = jobs;
        this.remains = remains;
        this.holds = new DynamoDbHolds(client, jobs);
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> items(Set<CustomerId> ids) {
        return remains.delete(ids);
    }

    @Override
    public Map<String, Long> pairs(Set<CaseId> cases, Set<MergeId> merges) {
        var keys = new ArrayList<Map<String, AttributeValue>>();
        cases.forEach(id -> keys.add(PairKeys.of(id)));
        merges.forEach(id -> keys.add(PairKeys.of(id)));
        return Map.of("Jobs", delete(keys));
    }

    /// And legal holds that have ended, which may name an order; one request more for each id.
    @Override
    public Map<String, Long> jobs(Set<CustomerId> ids) {
        var keys = new ArrayList<>(ids.stream().map(DynamoDbRetentionEnds::key).toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        keys.addAll(holds.ended(ids, today));
        return Map.of("Jobs", delete(keys));
    }

    private long delete(List<Map<String, AttributeValue>> keys) {
        var found =
                reads.items(jobs, keys, "job", "part").stream()
                        .map(item -> Map.copyOf(item))
                        .collect(toSet());
        writes.run(found.stream().map(key -> Statements.delete(jobs, key, "", List.of())).toList());
        return found.size();
    }

    /// Notes that they are gone, whether the directory knew them or not; the next fold makes a snapshot without them. One or
    /// two requests, and as many again where somebody else notes something meanwhile.
    @Override
    public Map<String, Long> directory(Set<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of("Directory", 0L);
        }
        List<Row> rows = ids.stream().map(Row::gone).toList();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (log.append(log.last(), rows)) {
                return Map.of("Directory", (long) rows.size());
            }
        }
        throw new TryAgain(Duration.ofSeconds(1), "many note customers at once", null);
    }

    @Override
    public Map<String, Long> keys(Set<CustomerId> ids) {
        return Map.of("CustomerKeys", remains.deleteKeys(ids));
    }

    @Override
    public Set<CustomerId> present(Set<CustomerId> ids) {
        return remains.present(ids);
    }
}
