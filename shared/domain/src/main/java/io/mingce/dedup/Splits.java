package io.mingce.dedup;

import io.mingce.customer.Customer;
import io.mingce.customer.SourceKey;

import java.util.Set;

/// Takes source records out of a customer and gives them to another.
@FunctionalInterface
public interface Splits {

    /// The most records that move at once.
    int MOST = 45;

    /// Stores both customers and moves the records, all or nothing, in one transaction. What each record did when it
    /// came stays with it.
    ///
    /// @param left what is left; its `version` is the one it was read at
    /// @param taken who has them now; `version` 0 = begins with them
    /// @param moved where the records are kept now; at most [#MOST]
    /// @return whether both were still at their versions; if not, nothing is changed
    boolean split(Customer left, Customer taken, Set<SourceKey> moved);
}
