package io.mingce.customers;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Wrong;

import java.util.Optional;
import java.util.Set;

/// Hands out the customers that a caller may do something with. An id that does not exist, is malformed, or is of
/// somebody the caller may not know of is all the same: nobody.
record Desk(Customers customers) {

    private static final String ID = "[a-z2-7]{24}";

    /// The customer that the path names; where it was merged away, its survivor.
    ///
    /// @throws io.mingce.edge.Refused 404
    Customer named(ApiRequest request, Disclosure shown) {
        return named(request.variable("id"), shown);
    }

    Customer named(String id, Disclosure shown) {
        return find(id).filter(shown::covers).orElseThrow(Wrong::nobody);
    }

    private Optional<Customer> find(String text) {
        if (!text.matches(ID)) {
            return Optional.empty();
        }
        var id = new CustomerId(text);
        return Optional.ofNullable(customers.find(Set.of(id)).get(id));
    }
}
