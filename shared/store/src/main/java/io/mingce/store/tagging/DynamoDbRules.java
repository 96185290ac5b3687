package io.mingce.store.tagging;

import io.mingce.customer.TagName;
import io.mingce.store.table.Transaction;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;
import io.mingce.tagging.ShippedRules;
import io.mingce.tagging.TagRule;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// [Rules] in the table of jobs. What is in force lies in one partition, apart from the versions before, so that reading it
/// costs a read unit for each 4 KB of it, however often it was changed. Saving is one transaction of four items.
public final class DynamoDbRules implements Rules {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbRules(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// The revision is that of the rules that were read, not the one of the item that counts: while somebody saves, a query
    /// may see one of the two without the other.
    @Override
    public RuleSet current() {
        var rules = new ArrayList<TagRule.Version>();
        long revision = RevisionItem.FIRST;
        for (var item : (Iterable<Map<String, AttributeValue>>) items(RuleItem.RULES)::iterator) {
            if (RuleItem.is(item)) {
                rules.add(RuleItem.version(item));
                revision = Math.max(revision, RuleItem.revision(item));
            } else {
                revision = Math.max(revision, RevisionItem.of(item).adopted());
            }
        }
        return RuleSet.of(revision, rules);
    }

    private Stream<Map<String, AttributeValue>> items(String job) {
        return client
                .queryPaginator(
                        QueryRequest.builder()
                                .tableName(table)
                                .consistentRead(true)
                                .scanIndexForward(false)
                                .keyConditionExpression("job = :job")
                                .expressionAttributeValues(
                                        Map.of(":job", AttributeValue.fromS(job)))
                                .build())
                .items()
                .stream();
    }

    @Override
    public long revision() {
        return RevisionItem.read(client, table).revision();
    }

    @Override
    public List<TagRule.Version> versions(TagName name) {
        return Stream.concat(
                        items(RuleItem.history(name)).map(RuleItem::version),
                        ShippedRules.find(name).stream())
                .toList();
    }

    @Override
    public Optional<Long> save(TagRule.Version next) {
        RevisionItem before = RevisionItem.read(client, table);
        long revision = before.next().revision();
        var writes = new Transaction(client);
        before.replace(before.next(), writes, table);
        Map<String, AttributeValue> inForce = RuleItem.inForce(next, revision);
        if (next.version() == 1) {
            writes.insert(table, inForce, "job");
        } else {
            writes.replace(table, inForce, next.version() - 1L);
        }
        writes.insert(table, RuleItem.kept(next, revision), "job");
        writes.insert(
                table,
                ReevaluationItem.of(Reevaluation.begin(revision, next.at().orElseThrow())),
                "job");
        return writes.run() ? Optional.of(revision) : Optional.empty();
    }
}
