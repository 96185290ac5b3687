package io.mingce.memory;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Customers that are only read; 50 a request.
final class Reads implements Customers {

    private final Map<CustomerId, Customer> register;
    private int requests;

    Reads(Map<CustomerId, Customer> register) {
        this.register = register;
    }

    void begin(int requests) {
        this.requests = requests;
    }

    int requests() {
        return requests;
    }

    @Override
    public Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        requests += (ids.size() + 49) / 50;
        var found = new HashMap<CustomerId, Customer>();
        ids.forEach(id -> found.computeIfAbsent(id, register::get));
        return found;
    }

    @Override
    public Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stored history(CustomerId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<CustomerId> save(Collection<Change> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean withdraw(Customer left, Set<SourceKey> sources) {
        throw new UnsupportedOperationException();
    }
}
