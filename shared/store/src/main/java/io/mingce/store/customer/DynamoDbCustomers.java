package io.mingce.store.customer;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.BatchReads;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// [Customers] in DynamoDB: profile and source records of a customer side by side, sealed with the customer's key.
/// A key, a profile of up to 1 KB and a source record of up to 1 KB cost one write unit each.
public final class DynamoDbCustomers implements Customers {

    private final BatchReads reads;
    private final CustomerTables tables;
    private final DataKeys keys;
    private final Partition partition;
    private final CustomerWrites writes;
    private final Withdrawal withdrawal;

    /// Customers kept in `tables`, their keys in `keys`.
    public DynamoDbCustomers(DynamoDbClient client, CustomerTables tables, DataKeys keys) {
        this.reads = new BatchReads(client);
        this.tables = tables;
        this.keys = keys;
        this.partition = new Partition(client, tables, keys);
        this.writes = new CustomerWrites(client, tables, keys);
        this.withdrawal = new Withdrawal(client, tables, keys);
    }

    /// A customer whose key is destroyed is not found: nobody can read it any more.
    @Override
    public Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        return new Survivors(reads, tables, keys).find(ids);
    }

    @Override
    public Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted) {
        return new Contributions(reads, tables).of(wanted);
    }

    @Override
    public Stored history(CustomerId id) {
        return partition.read(id);
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
