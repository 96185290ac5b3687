package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.CustomerId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Of what is kept in one table under the ids of a customer, as much as one transaction can move.
///
/// @param profile what stands in the place of the customer's profile
/// @param items records and relations
/// @param all whether nothing else is there
record Load(
        Optional<Map<String, AttributeValue>> profile,
        List<Map<String, AttributeValue>> items,
        boolean all) {

    /// A transaction takes 4 MB; what is moved may count where it goes and where it goes from, and the profile twice.
    private static final long MOST_BYTES = 1_500_000;

    /// What a read unit reads.
    private static final int UNIT_BYTES = 4096;

    /// One request for each id, until it is full; an answer is of 1 MB at most.
    ///
    /// @param ids the customer's own first
    /// @param most items
    static Load read(DynamoDbClient client, String table, Collection<CustomerId> ids, int most) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        Iterator<CustomerId> each = ids.iterator();
        QueryResponse own = query(client, table, each.next(), CustomerItem.PROFILE, most + 2);
        items.addAll(own.items());
        Optional<Map<String, AttributeValue>> profile =
                items.stream().filter(Load::isProfile).findFirst();
        profile.ifPresent(items::remove);
        double bytes = bytes(own);
        boolean full = own.hasLastEvaluatedKey();
        while (!full && each.hasNext() && items.size() <= most) {
            int more = most + 1 - items.size();
            QueryResponse next = query(client, table, each.next(), CustomerItem.RELATION, more);
            bytes += bytes(next);
            boolean heavy = bytes > MOST_BYTES && !next.items().isEmpty();
            if (!heavy) {
                items.addAll(next.items());
            }
            full = heavy || next.hasLastEvaluatedKey();
        }
        int some = Math.min(most, items.size());
        return new Load(
                profile, List.copyOf(items.subList(0, some)), !full && some == items.size());
    }

    /// Whose items they are.
    Set<CustomerId> partitions() {
        return items.stream()
                .map(item -> new CustomerId(requireNonNull(item.get("id")).s()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isProfile(Map<String, AttributeValue> item) {
        return requireNonNull(item.get("part")).s().equals(CustomerItem.PROFILE);
    }

    private static QueryResponse query(
            DynamoDbClient client, String table, CustomerId id, String from, int limit) {
        return client.query(
                QueryRequest.builder()
                        .tableName(table)
                        .limit(limit)
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .keyConditionExpression("id = :id AND part BETWEEN :from AND :to")
                        .expressionAttributeValues(
                                Map.of(
                                        ":id", AttributeValue.fromS(id.value()),
                                        ":from", AttributeValue.fromS(from),
                                        ":to", AttributeValue.fromS(CustomerItem.LAST)))
                        .build());
    }

    /// No fewer than it read.
    private static double bytes(QueryResponse answer) {
        return answer.consumedCapacity().capacityUnits() * UNIT_BYTES;
    }
}
