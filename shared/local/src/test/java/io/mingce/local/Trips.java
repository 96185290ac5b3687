package io.mingce.local;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Counts how often the index and the customers are looked up.
final class Trips {

    private final Customers customers;
    private final Identifiers identifiers;
    private int count;

    Trips(Customers customers, Identifiers identifiers) {
        this.customers = new Counted(customers);
        this.identifiers = new CountedIndex(identifiers);
    }

    Customers customers() {
        return customers;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    void reset() {
        count = 0;
    }

    int count() {
        return count;
    }

    private final class Counted implements Customers {

        private final Customers customers;

        Counted(Customers customers) {
            this.customers = customers;
        }

        @Override
        public Map<CustomerId, Customer> find(Set<CustomerId> ids) {
            count++;
            return customers.find(ids);
        }

        @Override
        public Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted) {
            return customers.contributions(wanted);
        }

        @Override
        public Stored history(CustomerId id) {
            count++;
            return customers.history(id);
        }

        @Override
        public Set<CustomerId> save(Collection<Change> changes) {
            return customers.save(changes);
        }

        @Override
        public boolean withdraw(Customer left, Set<SourceKey> sources) {
            return customers.withdraw(left, sources);
        }
    }

    private final class CountedIndex implements Identifiers {

        private final Identifiers identifiers;

        CountedIndex(Identifiers identifiers) {
            this.identifiers = identifiers;
        }

        @Override
        public Map<Token, Holders> find(Set<Token> tokens) {
            count++;
            return identifiers.find(tokens);
        }

        @Override
        public Map<Token, Holders> claim(Map<Token, CustomerId> claims) {
            return identifiers.claim(claims);
        }

        @Override
        public void share(Map<Token, Set<CustomerId>> holders) {
            identifiers.share(holders);
        }

        @Override
        public void release(Map<Token, Set<CustomerId>> holders) {
            identifiers.release(holders);
        }
    }
}
