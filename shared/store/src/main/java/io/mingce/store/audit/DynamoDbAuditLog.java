package io.mingce.store.audit;

import io.mingce.audit.Access;
import io.mingce.audit.AuditLog;
import io.mingce.audit.Link;
import io.mingce.store.audit.Entries.Entry;
import io.mingce.store.table.BatchReads;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [AuditLog] in the ledger. A page is one query of an index (two by customer, for everything one a day), and one read of
/// the links for each 100.
public final class DynamoDbAuditLog implements AuditLog {

    /// Entries of an index that are looked at for a page where not every one will do.
    private static final int MOST = 2000;

    private final Entries entries;
    private final BatchReads reads;
    private final String table;

    public DynamoDbAuditLog(DynamoDbClient client, String table) {
        this.entries = new Entries(client, table);
        this.reads = new BatchReads(client);
        this.table = table;
    }

    @Override
    public Page page(Question question, Optional<String> from, int limit) {
        var range =
                new Entries.Range(
                        Position.least(question.from()),
                        from.map(text -> Position.parse(text).toString())
                                .orElseGet(() -> Position.least(question.until())),
                        question.outcome().isPresent() ? MOST : limit + 1);
        List<Entry> found = entries.of(question.subject(), range);
        var page = new ArrayList<Position>();
        Optional<String> last = Optional.empty();
        Iterator<Entry> each = found.iterator();
        while (each.hasNext() && page.size() < limit) {
            Entry entry = each.next();
            last = Optional.of(entry.position());
            if (question.outcome().map(entry.outcome()::equals).orElse(true)) {
                page.add(Position.parse(entry.position()));
            }
        }
        boolean more = each.hasNext() || found.size() >= range.limit();
        return new Page(accesses(page, question.subject()), more ? last : Optional.empty());
    }

    /// Without those that somebody removed or altered: checking the chains finds them.
    private List<Access> accesses(List<Position> page, Subject subject) {
        List<Map<String, AttributeValue>> keys = page.stream().map(Position::key).toList();
        return reads.items(table, keys).stream()
                .map(LinkItem::link)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(DynamoDbAuditLog::position).reversed())
                .map(Link::access)
                .filter(subject::includes) // A process that died can leave a pointer to another's.
                .toList();
    }

    private static String position(Link link) {
        return Position.of(link).toString();
    }
}
