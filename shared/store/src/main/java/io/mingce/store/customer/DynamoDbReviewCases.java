package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [ReviewCases] in the table of jobs. Opening costs one request per 25 and three write units each, one for the table and
/// one for each index; one request more per 25 of those that were open with another basis.
public final class DynamoDbReviewCases implements ReviewCases {

    private final DynamoDbClient client;
    private final BatchReads reads;
    private final BatchWrites writes;
    private final ReviewQueue queue;
    private final String table;

    /// Cases kept in `table`.
    public DynamoDbReviewCases(DynamoDbClient client, String table) {
        this.client = client;
        this.reads = new BatchReads(client);
        this.writes = new BatchWrites(client);
        this.queue = new ReviewQueue(client, table);
        this.table = table;
    }

    @Override
    public void open(Set<ReviewCase> cases) {
        var byId = new LinkedHashMap<CaseId, ReviewCase>();
        cases.forEach(each -> byId.put(each.id(), each));
        var all = List.copyOf(byId.values());
        var results =
                writes.run(
                        all.stream()
                                .map(c -> Statements.insert(table, ReviewCaseItem.of(c)))
                                .toList());
        var known = new ArrayList<Map<String, AttributeValue>>();
        for (int i = 0; i < all.size(); i++) {
            if (!results.get(i).done()) {
                known.add(ReviewCaseItem.key(all.get(i).id()));
            }
        }
        var updates = new ArrayList<BatchStatementRequest>();
        for (var item : reads.items(table, known)) {
            ReviewCase before = ReviewCaseItem.reviewCase(item);
            ReviewCase now = requireNonNull(byId.get(before.id()));
            if (before.isOpen() && !before.basis().equals(now.basis())) {
                updates.add(basis(before, now));
            }
        }
        writes.run(updates); // One that somebody decides at this moment stays decided.
    }

    /// Provided the case is where it was in both queues.
    private BatchStatementRequest basis(ReviewCase before, ReviewCase now) {
        var item =
                ReviewCaseItem.of(
                        new ReviewCase(
                                before.id(),
                                now.basis(),
                                before.openedAt(),
                                before.owner(),
                                before.notBefore(),
                                Optional.empty()));
        var set = new LinkedHashMap<String, String>();
        set.put("basis", "?");
        set.put("byScore", "?");
        return Statements.update(
                table,
                set,
                List.of(),
                ReviewCaseItem.key(before.id()),
                "AND \"byAge\" = ?",
                List.of(
                        requireNonNull(item.get("basis")),
                        requireNonNull(item.get("byScore")),
                        requireNonNull(item.get("byAge"))));
    }

    @Override
    public Optional<ReviewCase> find(CaseId id) {
        var answer =
                client.getItem(
                        g -> g.tableName(table).key(ReviewCaseItem.key(id)).consistentRead(true));
        return answer.hasItem()
                ? Optional.of(ReviewCaseItem.reviewCase(answer.item()))
                : Optional.empty();
    }

    @Override
    public Page page(Order order, Optional<String> owner, Optional<String> from, int limit) {
        return queue.page(order, owner, from, limit);
    }

    @Override
    public boolean change(ReviewCase changed) {
        try {
            client.putItem(p ->
                    p.tableName(table)
                            .item(ReviewCaseItem.of(changed))
                            .conditionExpression("attribute_exists(#open)")
                            .expressionAttributeNames(Map.of("#open", "open")));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
