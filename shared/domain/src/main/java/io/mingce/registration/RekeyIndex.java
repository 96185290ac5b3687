package io.mingce.registration;

import io.mingce.customer.Change;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Indexes every customer under the keys in use, and under no other: after a key was added, so that each is found by it, and
/// after one was retired, so that nothing of it is left. See [BlindIndex]. Whatever changes customers may go on meanwhile;
/// every step can be repeated, and the walk can be broken off and gone on with. A customer that the walk has passed may
/// absorb one that it has not, with tokens that are not yet as they are to be: so it is walked until a walk found nothing
/// to change.
public final class RekeyIndex {

    private final BlindIndex index;
    private final CustomerPages pages;
    private final Customers customers;
    private final Identifiers identifiers;
    private final Shares shares;

    public RekeyIndex(
            BlindIndex index, CustomerPages pages, Customers customers, Identifiers identifiers) {
        this.index = index;
        this.pages = pages;
        this.customers = customers;
        this.identifiers = identifiers;
        this.shares = new Shares(identifiers, customers);
    }

    /// What became of a page.
    ///
    /// @param next where the walk goes on; empty at its end
    /// @param changed how many of its customers were not indexed as they are to be
    public record Walked(Optional<String> next, int changed) {}

    /// One page of customers: some hundred at most. Per customer a request for each of its partitions and one for its tokens, one per 25 tokens
    /// that come or go, and one to store it; none of the last two where it is right already.
    ///
    /// @param after where the page before ended; empty = from the beginning
    /// @throws Contended when others kept changing a customer; try again
    public Walked page(Optional<String> after) {
        CustomerPages.Page page = pages.page(after);
        int changed = 0;
        for (Customer customer : page.customers()) {
            changed += rekey(customer.id());
        }
        return new Walked(page.next(), changed);
    }

    /// How many were changed: one or none.
    private int rekey(CustomerId id) {
        return Attempts.until(_ -> {
            // One that is gone needs no index; of one that was merged away, the survivor does.
            Customer customer = customers.find(Set.of(id)).get(id);
            return customer == null ? Optional.of(0) : rekey(customer);
        });
    }

    /// Empty where somebody else changed the customer meanwhile.
    private Optional<Integer> rekey(Customer customer) {
        List<SourceRecord> sources = new ArrayList<>();
        for (CustomerId partition : customer.partitions()) {
            sources.addAll(customers.sources(partition));
        }
        Set<Token> tokens = new HashSet<>(Keys.of(customer.profile(), sources, index));
        if (!whole(customer, sources)) {
            // Its last record is on its way, by a writer who knows all keys in use; what it has is
            // kept.
            tokens.addAll(customer.tokens());
        }
        Set<Token> come = unheld(customer.id(), tokens);
        Set<Token> gone = Shares.without(customer.tokens(), tokens);
        shares.give(customer.id(), come);
        if (gone.isEmpty() && customer.tokens().containsAll(tokens)) {
            return Optional.of(come.isEmpty() ? 0 : 1);
        }
        boolean stored =
                customers.save(List.of(new Change(customer.foundBy(tokens), Map.of()))).isEmpty();
        if (!stored) {
            return Optional.empty();
        }
        customer.partitions().forEach(holder -> shares.take(holder, gone));
        return Optional.of(1);
    }

    /// The tokens that do not lead to the customer yet; what it says of itself is no proof that they do.
    private Set<Token> unheld(CustomerId id, Set<Token> tokens) {
        Map<Token, Holders> held = identifiers.find(tokens);
        return tokens.stream()
                .filter(token -> {
                    Holders holders = held.getOrDefault(token, Holders.NOBODY);
                    return !holders.generic() && !holders.ids().contains(id);
                })
                .collect(Collectors.toSet());
    }

    /// Whether all that the customer was last stored for is stored too.
    private static boolean whole(Customer customer, List<SourceRecord> sources) {
        var stored = new HashSet<>();
        sources.forEach(source -> stored.add(source.id()));
        return stored.containsAll(customer.latest().keySet());
    }
}
