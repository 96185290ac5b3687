package io.mingce.memory;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.dedup.Merge;
import io.mingce.dedup.Merges;
import io.mingce.dedup.Splits;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Customers and an index that tell what changed, as the table's stream does; count the calls; and die before a call
/// they are told to die at.
final class Told implements Customers, Merges, Splits {

    /// A customer as it was stored.
    record News(CustomerId id, Set<Token> tokens) {}

    /// The function died.
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final MemoryCustomers customers;
    final MemoryIdentifiers identifiers;
    final Deque<News> news = new ArrayDeque<>();
    int reads;
    int writes;
    int dieAt = -1;

    Told(MemoryCustomers customers, MemoryIdentifiers identifiers) {
        this.customers = customers;
        this.identifiers = identifiers;
    }

    private void write() {
        if (writes++ == dieAt) {
            dieAt = -1;
            throw new Died();
        }
    }

    private void tell(Customer customer) {
        news.add(new News(customer.id(), customer.tokens()));
    }

    @Override
    public Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        reads++;
        return customers.find(ids);
    }

    @Override
    public Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted) {
        reads++;
        return customers.contributions(wanted);
    }

    @Override
    public Stored history(CustomerId id) {
        reads++;
        return customers.history(id);
    }

    @Override
    public Set<CustomerId> save(Collection<Change> changes) {
        write();
        changes.forEach(change -> tell(change.customer()));
        return customers.save(changes);
    }

    @Override
    public boolean withdraw(Customer left, Set<SourceKey> sources) {
        write();
        tell(left);
        return customers.withdraw(left, sources);
    }

    @Override
    public Optional<Merge> find(MergeId id) {
        reads++;
        return customers.find(id);
    }

    @Override
    public boolean merge(Merge merge, Customer into, Customer from) {
        write();
        tell(into);
        return customers.merge(merge, into, from);
    }

    @Override
    public boolean undo(Merge merge, Customer left, Customer restored) {
        write();
        tell(left);
        tell(restored);
        return customers.undo(merge, left, restored);
    }

    @Override
    public boolean split(Customer left, Customer taken, Set<SourceKey> moved) {
        write();
        tell(left);
        tell(taken);
        return customers.split(left, taken, moved);
    }

    /// The index: [Customers] has operations of the same names.
    Identifiers index() {
        return new Identifiers() {
            @Override
            public Map<Token, Holders> find(Set<Token> tokens) {
                reads++;
                return identifiers.find(tokens);
            }

            @Override
            public Map<Token, Holders> claim(Map<Token, CustomerId> claims) {
                write();
                return identifiers.claim(claims);
            }

            @Override
            public void share(Map<Token, Set<CustomerId>> holders) {
                write();
                identifiers.share(holders);
            }

            @Override
            public void release(Map<Token, Set<CustomerId>> holders) {
                write();
                identifiers.release(holders);
            }
        };
    }
}
