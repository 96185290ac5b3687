package io.mingce.tags;

import io.mingce.access.Scope;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.Term;
import io.mingce.edge.Disclosure;

/// Whose customers an answer may count or show.
final class Whose {

    private Whose() {}

    /// Everybody who is not in the archive, or for those who may know of their own only, these.
    static CustomerQuery customers(Disclosure shown) {
        return among(CustomerQuery.ACTIVE, shown);
    }

    /// Those who fit, as far as the caller may know of them.
    static CustomerQuery among(CustomerQuery query, Disclosure shown) {
        return shown.scope() == Scope.ALL ? query : query.and(new Term.OwnedBy(shown.user()));
    }
}
