package io.mingce.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The customers and their source records. Every operation can be repeated.
public interface Customers {

    /// Those of `ids` that exist, strongly consistent. One request per 50 customers.
    Map<CustomerId, Customer> find(Set<CustomerId> ids);

    /// What those of `keys` that are stored did when they came. One request per 100.
    Map<SourceKey, Contribution> contributions(Set<SourceKey> keys);

    /// Every source record of a customer, ordered by id.
    List<SourceRecord> sources(CustomerId id);

    /// Stores each change, provided the customer is still at the version it was read at. A source record is stored
    /// after the customer it belongs to, so where it is, its change is.
    ///
    /// @return the customers that somebody else changed meanwhile; nothing of their changes is stored
    Set<CustomerId> save(Collection<Change> changes);

    /// Takes source records out of a customer and stores what is left of it, or removes it where nothing is left.
    ///
    /// @return whether it was still at its version; if not, nothing is changed
    boolean withdraw(Customer left, Set<SourceId> sources);
}
