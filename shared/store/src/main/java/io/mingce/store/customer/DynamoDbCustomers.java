package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.EncryptionExtension;
import io.mingce.store.table.BatchReads;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// [Customers] in DynamoDB: profile and source records of a customer side by side, sealed with the customer's key.
/// A key, a profile of up to 1 KB and a source record of up to 1 KB cost one write unit each.
public final class DynamoDbCustomers implements Customers {

    private final DynamoDbClient client;
    private final BatchReads reads;
    private final String table;
    private final DataKeys keys;
    private final CustomerWrites writes;
    private final Withdrawal withdrawal;

    /// Customers kept in `table`, their keys in `keys`.
    public DynamoDbCustomers(DynamoDbClient client, String table, DataKeys keys) {
        this.client = client;
        this.reads = new BatchReads(client);
        this.table = table;
        this.keys = keys;
        this.writes = new CustomerWrites(client, table, keys);
        this.withdrawal = new Withdrawal(client, table, keys);
    }

    /// A customer whose key is destroyed is not found: nobody can read it any more.
    @Override
    public Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        return new Survivors(reads, table, keys).find(ids);
    }

    @Override
    public Map<SourceKey, Contribution> contributions(Set<SourceKey> wanted) {
        var found = new HashMap<SourceKey, Contribution>();
        var items =
                reads.items(
                        table,
                        wanted.stream()
                                .map(k ->
                                        CustomerItems.key(
                                                k.customer(), CustomerItems.part(k.source())))
                                .toList(),
                        "id",
                        "part",
                        "contribution");
        for (var each : items) {
            CustomerItem item = CustomerItem.SCHEMA.mapToItem(each);
            found.put(
                    new SourceKey(
                            new CustomerId(requireNonNull(item.id)),
                            CustomerItems.source(requireNonNull(item.part))),
                    CustomerItems.contribution(requireNonNull(item.contribution)));
        }
        return found;
    }

    @Override
    public List<SourceRecord> sources(CustomerId id) {
        Aead key = keys.find(Set.of(id)).get(id);
        if (key == null) {
            return List.of();
        }
        var records =
                QueryConditional.sortBeginsWith(
                        Key.builder()
                                .partitionValue(id.value())
                                .sortValue(CustomerItem.SOURCE)
                                .build());
        return DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions(new EncryptionExtension(_ -> key))
                .build()
                .table(table, CustomerItem.SCHEMA)
                .query(
                        QueryEnhancedRequest.builder()
                                .queryConditional(records)
                                .consistentRead(true)
                                .build())
                .items()
                .stream()
                .map(CustomerItems::source)
                .sorted(Comparator.comparing(SourceRecord::id))
                .toList();
    }

    @Override
    public Set<CustomerId> save(Collection<Change> changes) {
        return writes.save(new ArrayList<>(changes));
    }

    @Override
    public boolean withdraw(Customer left, Set<SourceKey> sources) {
        return withdrawal.withdraw(left, sources);
    }
}
