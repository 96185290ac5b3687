package io.mingce.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The customers and their source records. Every operation can be repeated.
public interface Customers {

    /// Those of `ids` that exist, by the id asked for, strongly consistent. One that was merged away leads to its
    /// survivor. One request per 50 customers, and one for each step of redirects where there are any.
    Map<CustomerId, Customer> find(Set<CustomerId> ids);

    /// What those of `wanted` that are stored with a customer, or with one merged into it, did when they came. One request
    /// per 100 records and partitions.
    Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted);

    /// All that is kept under an id beside the profile.
    ///
    /// @param sources ordered by id
    /// @param relations ordered by kind, then by the other
    record Stored(List<SourceRecord> sources, List<Relation> relations) {

        public Stored {
            sources = List.copyOf(sources);
            relations = List.copyOf(relations);
        }
    }

    /// All that is kept under this id, strongly consistent; see [Customer#partitions()]. One request for each begun MB,
    /// some 800 records, and one more where the customer's key was not read lately.
    Stored history(CustomerId id);

    /// Every source record that is kept under this id, ordered by id. Costs what [#history] does.
    default List<SourceRecord> sources(CustomerId id) {
        return history(id).sources();
    }

    /// Stores each change, provided the customer is still at the version it was read at. A source record is stored
    /// after the customer it belongs to, so where it is, its change is. Of a customer that is archived wholly, a change
    /// with records brings it back, and one without is made where it lies.
    ///
    /// @return the customers that somebody else changed meanwhile; nothing of their changes is stored
    Set<CustomerId> save(Collection<Change> changes);

    /// Takes source records out of a customer and stores what is left of it. Where no record is left under any of its
    /// [Customer#partitions()], it is removed, with the redirects that lead to it.
    ///
    /// @param left its `version` is the one it was read at
    /// @return whether it was still at its version; if not, nothing of the profile is changed
    boolean withdraw(Customer left, Set<SourceKey> sources);
}
