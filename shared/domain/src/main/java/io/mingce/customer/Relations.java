package io.mingce.customer;

import java.util.List;
import java.util.Set;

/// Who has to do with whom. A relation stands with both customers, under the ids that it was stored with: whoever was
/// merged with others since finds those of all [Customer#partitions()]. Every operation can be repeated.
public interface Relations {

    /// Stores both ends, in the place of what was there of this kind between the two. One request, at most one more
    /// for their keys; two write units an end, and two for each customer to be there.
    ///
    /// @return whether both customers are there, neither of them merged away; if not, nothing is stored
    boolean put(Relation relation);

    /// Removes both ends, where there are any. One request.
    void remove(CustomerId own, Relation.Kind kind, CustomerId other);

    /// What is stored under these ids, by kind, then by the other. One request per id; who reads the source records
    /// too reads both at once by [Customers#history].
    List<Relation> of(Set<CustomerId> partitions);
}
