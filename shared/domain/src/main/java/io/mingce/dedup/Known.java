package io.mingce.dedup;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.matching.BlockingKey;
import io.mingce.matching.BlockingKeys;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchProfiles;
import io.mingce.registration.Keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What has been read of the customers and of the index.
final class Known {

    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;
    private final Map<Token, Holders> held = new HashMap<>();
    private final Set<Token> tokens = new HashSet<>();
    private final Set<CustomerId> ids = new HashSet<>();
    private final Map<CustomerId, CustomerId> survivors = new HashMap<>();
    private final Map<CustomerId, Customer> byId = new HashMap<>();
    private final Map<CustomerId, List<Member>> members = new HashMap<>();
    private final Map<BlockingKey, Token> byKey = new HashMap<>();

    Known(BlindIndex index, Identifiers identifiers, Customers customers) {
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
    }

    /// Looks up those tokens that were not looked up yet; one trip, or none.
    void lookUp(Collection<Token> wanted) {
        var unknown = new HashSet<>(wanted);
        unknown.removeAll(tokens);
        if (!unknown.isEmpty()) {
            held.putAll(identifiers.find(unknown));
            tokens.addAll(unknown);
        }
    }

    /// Reads those customers that were not read yet; one trip, or none.
    void read(Collection<CustomerId> wanted) {
        var unknown = new HashSet<>(wanted);
        unknown.removeAll(ids);
        if (unknown.isEmpty()) {
            return;
        }
        customers
                .find(unknown)
                .forEach((id, customer) -> {
                    survivors.put(id, customer.id());
                    byId.putIfAbsent(customer.id(), customer);
                    ids.addAll(customer.partitions());
                    customer.partitions().forEach(p -> survivors.put(p, customer.id()));
                });
        ids.addAll(unknown);
    }

    boolean lookedUp(Customer customer) {
        return tokens.containsAll(customer.tokens());
    }

    Holders holders(Token token) {
        return held.getOrDefault(token, Holders.NOBODY);
    }

    /// The customers that these ids lead to, each once.
    Set<Customer> survivors(Collection<CustomerId> wanted) {
        var found = new HashSet<Customer>();
        for (CustomerId id : wanted) {
            Customer customer = byId.get(survivors.getOrDefault(id, id));
            if (customer != null) {
                found.add(customer);
            }
        }
        return found;
    }

    Token token(BlockingKey key) {
        return byKey.computeIfAbsent(key, k -> Keys.token(k, index));
    }

    boolean generic(BlockingKey key) {
        return holders(token(key)).generic();
    }

    /// What a customer's records say; its keys are all it has, generic or not.
    List<Member> members(Customer customer) {
        return members.computeIfAbsent(
                customer.id(),
                _ -> {
                    var all = new ArrayList<Member>();
                    customer.profile()
                            .statements()
                            .forEach((traits, origin) -> {
                                MatchProfile profile =
                                        MatchProfiles.of(customer.profile().type(), traits);
                                all.add(
                                        new Member(
                                                traits,
                                                origin,
                                                Set.of(customer.id()),
                                                profile,
                                                BlockingKeys.kept(profile)));
                            });
                    return all;
                });
    }
}
