package io.mingce.memory;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Loses every source record, as a writer does that dies when the customer is stored.
record WithoutRecords(Customers customers) implements Customers {

    @Override
    public Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        return customers.find(ids);
    }

    @Override
    public Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted) {
        return customers.contributions(wanted);
    }

    @Override
    public Stored history(CustomerId id) {
        return customers.history(id);
    }

    @Override
    public Set<CustomerId> save(Collection<Change> changes) {
        return customers.save(
                changes.stream().map(c -> new Change(c.customer(), Map.of())).toList());
    }

    @Override
    public boolean withdraw(Customer left, Set<SourceKey> sources) {
        return customers.withdraw(left, sources);
    }
}
