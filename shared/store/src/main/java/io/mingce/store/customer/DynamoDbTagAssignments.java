package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.BatchWrites;
import io.mingce.tagging.TagAssignments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [TagAssignments] in the customers' table, as attributes of the profile. Who is due is found by the index `byDue`, which
/// holds nobody else. A customer costs a write unit for each begun KB of its profile; where the day it is due on changed,
/// one or two more for the index. A page of those who are due costs half a read unit for each 4 KB, some 30 of them.
public final class DynamoDbTagAssignments implements TagAssignments {

    private static final List<String> ATTRIBUTES =
            List.of("assigned", "dueShard", "due", "dormantShard", "dormant");

    private final DayIndex due;
    private final BatchWrites writes;
    private final String table;
    private final DataKeys keys;

    /// Customers kept in `table`, their keys in `keys`.
    public DynamoDbTagAssignments(DynamoDbClient client, String table, DataKeys keys) {
        this.due = new DayIndex(client, table, "byDue", "dueShard", "due");
        this.writes = new BatchWrites(client);
        this.table = table;
        this.keys = keys;
    }

    /// A customer whose key is destroyed is gone. In the place of one that is archived wholly is nothing to write to; one that
    /// came to be so since it was read has another version.
    @Override
    public Set<CustomerId> assign(Collection<Customer> customers) {
        var byId = new LinkedHashMap<CustomerId, Customer>();
        customers.forEach(customer -> byId.put(customer.id(), customer));
        Set<CustomerId> left = new HashSet<>(byId.keySet());
        byId.values().removeIf(customer -> customer.archived() == Archived.WHOLLY);
        Map<CustomerId, Aead> opened = keys.find(byId.keySet());
        List<CustomerId> possible = byId.keySet().stream().filter(opened::containsKey).toList();
        var results =
                writes.run(
                        possible.stream()
                                .map(id ->
                                        update(
                                                requireNonNull(byId.get(id)),
                                                requireNonNull(opened.get(id))))
                                .toList());
        for (int i = 0; i < possible.size(); i++) {
            if (results.get(i).done()) {
                left.remove(possible.get(i));
            }
        }
        return left;
    }

    private BatchStatementRequest update(Customer customer, Aead key) {
        var attributes = new CustomerItem();
        attributes.id = customer.id().value();
        attributes.part = CustomerItem.PROFILE;
        CustomerItems.assign(customer, attributes);
        return CustomerWrites.update(
                table, customer, ATTRIBUTES, CustomerWrites.sealed(attributes, key));
    }

    @Override
    public Page due(int shard, LocalDate day, Optional<String> after, int limit) {
        DayIndex.Page found = due.page(shard, day, after, limit);
        return new Page(found.ids(), found.next());
    }
}
