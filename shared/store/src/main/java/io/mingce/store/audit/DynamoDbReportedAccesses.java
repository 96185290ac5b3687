package io.mingce.store.audit;

import io.mingce.audit.Access;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.Head;
import io.mingce.audit.Link;
import io.mingce.audit.ReportedAccesses;
import io.mingce.failure.TryAgain;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// [ReportedAccesses] in the ledger: a chain of its own for each report and day, named by the report. So every place in it
/// is known beforehand, and a repetition finds each taken by the very link that it would put there. One request per 24
/// accesses and four write units each; a repetition reads what it finds.
public final class DynamoDbReportedAccesses implements ReportedAccesses {

    private final BatchWrites writes;
    private final BatchReads reads;
    private final String table;

    /// Kept in the ledger `table`.
    public DynamoDbReportedAccesses(DynamoDbClient client, String table) {
        this.writes = new BatchWrites(client);
        this.reads = new BatchReads(client);
        this.table = table;
    }

    @Override
    public void note(String report, List<Access> accesses) {
        try {
            accesses.stream()
                    .map(access -> AuditDay.of(access.at()))
                    .distinct()
                    .forEach(day ->
                            note(
                                    new ChainId(day, report),
                                    accesses.stream()
                                            .filter(a -> AuditDay.of(a.at()).equals(day))
                                            .toList()));
        } catch (SdkClientException e) {
            throw notStored(e);
        } catch (DynamoDbException e) {
            if (e.statusCode() < 500 && !e.isThrottlingException()) {
                throw e; // The fault is ours; coming again would not help.
            }
            throw notStored(e);
        }
    }

    private void note(ChainId chain, List<Access> accesses) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        items.add(PointerItem.of(chain));
        Head end = Head.empty(chain);
        for (Access access : accesses) {
            Link link = Link.after(end, access);
            items.add(LinkItem.of(link));
            end = Head.after(link);
        }
        List<BatchWrites.Result> results =
                writes.run(items.stream().map(item -> Statements.insert(table, item)).toList());
        var taken = new ArrayList<Map<String, AttributeValue>>();
        for (int i = 0; i < items.size(); i++) {
            if (!results.get(i).done()) {
                taken.add(items.get(i));
            }
        }
        if (!there(taken)) {
            throw new IllegalStateException("another report was noted under " + chain);
        }
    }

    /// Whether in the place of each of these lies what was to be put there.
    private boolean there(List<Map<String, AttributeValue>> items) {
        List<Map<String, AttributeValue>> keys =
                items.stream()
                        .map(item -> Map.of("id", item.get("id"), "at", item.get("at")))
                        .toList();
        return keys.isEmpty() || Set.copyOf(reads.items(table, keys)).equals(Set.copyOf(items));
    }

    private static TryAgain notStored(RuntimeException cause) {
        return new TryAgain(Duration.ofSeconds(5), "the audit trail cannot be written", cause);
    }
}
