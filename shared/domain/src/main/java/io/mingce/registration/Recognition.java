package io.mingce.registration;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Profile;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchProfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What customers are recognised by, made once though a whole batch may have the same phone.
final class Recognition {

    private final BlindIndex index;
    private final Map<CustomerId, List<MatchProfile>> members = new HashMap<>();
    private final Map<CustomerId, Set<Token>> fallen = new HashMap<>();

    Recognition(BlindIndex index) {
        this.index = index;
    }

    /// What its records are compared by.
    List<MatchProfile> members(Customer customer) {
        Profile profile = customer.profile();
        return members.computeIfAbsent(
                customer.id(),
                _ -> MatchCustomer.members(profile.type(), profile.statements().keySet()));
    }

    /// Whether the customer says of itself that the token is its own, and no edit took away what it stands for.
    boolean holds(Customer customer, Token token) {
        return customer.tokens().contains(token) && !fallen(customer).contains(token);
    }

    private Set<Token> fallen(Customer customer) {
        return customer.profile().cleared().isEmpty()
                ? Set.of()
                : fallen.computeIfAbsent(
                        customer.id(), _ -> Keys.fallen(customer.profile(), index));
    }

    /// That the customer has changed.
    void forget(CustomerId id) {
        members.remove(id);
        fallen.remove(id);
    }
}
