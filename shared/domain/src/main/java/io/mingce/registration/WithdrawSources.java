package io.mingce.registration;

import static java.util.stream.Collectors.toMap;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Profile;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Takes source records back, as if they had never come in: each customer becomes what its other records make of
/// it, or is gone where there are none. Can be repeated.
public final class WithdrawSources {

    private static final int ROUNDS = 12;
    private static final int PATIENCE = 6;
    private static final long PAUSE_NANOS = 5_000_000;

    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;

    public WithdrawSources(BlindIndex index, Identifiers identifiers, Customers customers) {
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
    }

    /// Withdraws the given records of one customer; those it does not have are passed over. Three requests and one
    /// per token that goes.
    ///
    /// @throws Contended when others kept changing the customer; try again
    public void withdraw(CustomerId id, Set<SourceId> sources) {
        for (int round = 0; round < ROUNDS; round++) {
            Customer customer = customers.find(Set.of(id)).get(id);
            if (customer == null || withdraw(customer, sources, round)) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS << Math.min(round, 6));
        }
        throw new Contended(1);
    }

    private boolean withdraw(Customer customer, Set<SourceId> sources, int round) {
        var gone = new HashSet<SourceKey>();
        var left = new LinkedHashMap<CustomerId, List<SourceRecord>>();
        for (CustomerId partition : customer.partitions()) {
            for (SourceRecord source : customers.sources(partition)) {
                if (sources.contains(source.id())) {
                    gone.add(new SourceKey(partition, source.id()));
                } else {
                    left.computeIfAbsent(partition, _ -> new ArrayList<>()).add(source);
                }
            }
        }
        if (underWay(customer, gone, left.values()) && round < PATIENCE) {
            return false;
        }
        Customer rest =
                left.isEmpty()
                        ? customer
                        : Customer.project(
                                        customer.id(), left, customer.lineage(), customer.version())
                                .after(customer);
        Set<Token> tokens = left.isEmpty() ? Set.of() : tokens(rest.profile(), left.values());
        // A record that came in while we were at it may have had its tokens released with the
        // others; and a key may have come into use since those of the customer were made.
        boolean more = round > 0 || !customer.tokens().containsAll(tokens);
        if (more && !left.isEmpty()) {
            identifiers.share(
                    tokens.stream().collect(toMap(token -> token, _ -> Set.of(customer.id()))));
        }
        if (gone.isEmpty()) {
            return true;
        }
        Set<CustomerId> holders = customer.partitions();
        identifiers.release(
                customer.tokens().stream()
                        .filter(token -> !tokens.contains(token))
                        .collect(toMap(token -> token, _ -> holders)));
        return customers.withdraw(left.isEmpty() ? rest : rest.foundBy(tokens), gone);
    }

    /// Whether a writer has stored the customer but not yet the records it did so for: what is projected without them
    /// would lack them. One that died leaves them missing, so this is waited for a moment only.
    private static boolean underWay(
            Customer customer, Set<SourceKey> gone, Collection<List<SourceRecord>> left) {
        var stored = new HashSet<SourceId>();
        gone.forEach(key -> stored.add(key.source()));
        left.forEach(each -> each.forEach(source -> stored.add(source.id())));
        return !stored.containsAll(customer.latest().keySet());
    }

    private Set<Token> tokens(Profile profile, Collection<List<SourceRecord>> sources) {
        return Keys.of(profile, sources.stream().flatMap(List::stream).toList(), index);
    }
}
