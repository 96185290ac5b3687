package io.mingce.store.erasure;

import static io.mingce.store.table.Items.text;

import io.mingce.erasure.Erasure;
import io.mingce.erasure.Erasures;
import io.mingce.request.RequestId;
import io.mingce.store.table.Patience;
import io.mingce.store.table.Transaction;
import io.mingce.store.table.VersionedItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [Erasures]: how far they are in the table of jobs, what they erased in the ledger, which no restore of other tables
/// takes back. Noting is a read and a transaction of three small items; a page of the ledger one request more for the
/// months that there are.
public final class DynamoDbErasures implements Erasures {

    private static final int PAGE = 25;

    private final DynamoDbClient client;
    private final VersionedItems items;
    private final VersionedItems entries;
    private final String ledger;

    public DynamoDbErasures(DynamoDbClient client, String jobs, String ledger) {
        this.client = client;
        this.items = new VersionedItems(client, jobs);
        this.entries = new VersionedItems(client, ledger);
        this.ledger = ledger;
    }

    @Override
    public Optional<Erasure> find(RequestId id) {
        return items.find(ErasureItem.key(id)).map(item -> ErasureItem.erasure(id, item));
    }

    @Override
    public boolean save(Erasure erasure) {
        return items.save(ErasureItem.of(erasure), erasure.version());
    }

    /// An entry of another instant, which it replaces, goes in the same transaction.
    @Override
    public void note(Entry entry) {
        var patience = new Patience("the ledger of erasures");
        while (!noted(entry)) {
            patience.pause();
        }
    }

    private boolean noted(Entry entry) {
        var writes =
                new Transaction(client)
                        .put(ledger, EntryItem.of(entry))
                        .put(ledger, EntryItem.pointer(entry))
                        .put(ledger, EntryItem.monthItem(entry));
        standing(entry.id())
                .filter(at -> !at.equals(EntryItem.at(entry)))
                .ifPresent(at -> writes.remove(ledger, EntryItem.key(at)));
        return writes.run();
    }

    /// Where the entry of a request stands.
    private Optional<String> standing(RequestId id) {
        return entries.find(EntryItem.pointerKey(id)).map(item -> text(item, "entry"));
    }

    @Override
    public Page noted(Instant since, Optional<String> from) {
        String position = from.orElse(EntryItem.at(since));
        List<String> months =
                query(EntryItem.months(), ">=", EntryItem.monthOf(position)).stream()
                        .map(item -> text(item, "at"))
                        .toList();
        for (int i = 0; i < months.size(); i++) {
            String month = months.get(i);
            var found = client.query(of(EntryItem.month(month), ">", position).limit(PAGE).build());
            if (found.hasLastEvaluatedKey()) {
                return page(found.items(), Optional.of(text(found.lastEvaluatedKey(), "at")));
            }
            if (found.hasItems() && !found.items().isEmpty()) {
                return page(found.items(), months.stream().skip(i + 1L).findFirst());
            }
        }
        return new Page(List.of(), Optional.empty());
    }

    private static Page page(List<Map<String, AttributeValue>> items, Optional<String> next) {
        return new Page(items.stream().map(EntryItem::entry).toList(), next);
    }

    private List<Map<String, AttributeValue>> query(
            AttributeValue id, String compared, String from) {
        return client.queryPaginator(of(id, compared, from).build()).items().stream().toList();
    }

    private QueryRequest.Builder of(AttributeValue id, String compared, String from) {
        return QueryRequest.builder()
                .tableName(ledger)
                .keyConditionExpression("id = :id AND #at " + compared + " :from")
                .expressionAttributeNames(Map.of("#at", "at"))
                .expressionAttributeValues(Map.of(":id", id, ":from", text(from)))
                .consistentRead(true);
    }

    /// Two requests.
    ///
    /// @throws IllegalStateException where nothing was noted of it
    @Override
    public String ledgerHash(RequestId id) {
        return standing(id)
                .flatMap(at -> entries.find(EntryItem.key(at)))
                .map(EntryItem::entry)
                .map(EntryItem::hash)
                .orElseThrow(() ->
                        new IllegalStateException("the ledger knows nothing of request " + id));
    }
}
