package io.mingce.dedup;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.matching.MatchMembers;
import io.mingce.registration.Shares;
import io.mingce.registration.Tree;
import io.mingce.review.ReviewCases;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at customers that have changed, and makes them what matching makes of their records and of those linked to
/// them: merges, takes merges back, takes records out, opens review cases. So the customers come to be the same in
/// whatever order their records came, and the same as [MatchMembers] makes of all of them at once.
///
/// Changes may be told in any order, late and repeatedly: all is decided by what is stored. What people ruled holds:
/// customers they keep apart are never merged, those they merged are never taken apart. Whoever is restricted is left as it
/// is: neither merged, nor taken apart, nor in a case.
///
/// Costs, for all changed customers together: two trips, and two more for each step to customers linked to them; then
/// what merging and undoing cost. CPU: a millisecond or less for a customer that few are linked to.
public final class Deduplicate {

    private static final int ROUNDS = 8;

    private final MatchMembers matching;
    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;
    private final HealIndex healing;
    private final Separation separation;
    private final Union union;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which persons have their birthdays
    public Deduplicate(
            MatchMembers matching,
            BlindIndex index,
            Identifiers identifiers,
            Customers customers,
            Splits splits,
            MergeCustomers merging,
            UndoMerge undoing,
            ReviewCases cases,
            InstantSource clock,
            ZoneId zone) {
        this.matching = matching;
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
        this.healing = new HealIndex(new Shares(identifiers, customers));
        this.separation =
                new Separation(
                        customers, new MoveSources(index, customers, splits, identifiers), undoing);
        this.union = new Union(matching, merging, cases, clock);
        this.clock = clock;
        this.zone = zone;
    }

    /// Considers changed customers, some hundred at most.
    ///
    /// @param changed with the tokens they had when they were told of; whoever is gone is passed over
    /// @throws io.mingce.failure.TryAgain when others kept changing the same customers; nothing is lost
    public Considered consider(Map<CustomerId, Set<Token>> changed) {
        var sum = new Considered(changed.size(), 0, 0, 0, 0, 0);
        Map<CustomerId, Set<Token>> open = changed;
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            var known = new Known(index, identifiers, customers);
            var neighbourhood = new Neighbourhood(known, matching);
            var again = new HashMap<CustomerId, Set<Token>>();
            for (Component component : neighbourhood.around(open)) {
                sum = sum.and(consider(component, known, again));
            }
            sum = sum.and(new Considered(0, neighbourhood.candidates(), 0, 0, 0, 0));
            open = again;
        }
        return sum;
    }

    /// @param again receives the customers to look at once more
    private Considered consider(
            Component component, Known known, Map<CustomerId, Set<Token>> again) {
        healing.heal(known, component.customers());
        Customer first = component.customers().getFirst();
        if (component.customers().size() == 1
                && (first.restricted() || known.members(first).size() == 1)) {
            return Considered.NOTHING;
        }
        var decide =
                new Decide(matching, known, LocalDate.ofInstant(clock.instant(), zone), component);
        Wanted wanted = decide.wanted(List.of(), List.of());
        List<Customer> mixed = mixed(component, wanted);
        var trees = new ArrayList<Tree>();
        if (!mixed.isEmpty()) {
            var whole = new ArrayList<Customer>();
            for (Customer customer : mixed) {
                Tree tree = component.whole() ? Tree.read(customer, customers) : null;
                // What a writer has not stored yet can be neither taken out nor left in.
                if (tree == null || tree.underWay(0)) {
                    whole.add(customer);
                } else {
                    trees.add(tree);
                }
            }
            wanted = decide.wanted(whole, trees);
        }
        var pieces = new HashSet<CustomerId>();
        int undone = 0;
        int splits = 0;
        for (Tree tree : trees) {
            if (wanted.groups(tree.customer()).size() > 1) {
                Separation.Separated each = separation.separate(tree, wanted);
                pieces.addAll(each.pieces());
                undone += each.undone();
                splits += each.splits();
            }
        }
        if (!pieces.isEmpty()) {
            component.customers().forEach(customer -> again.put(customer.id(), customer.tokens()));
            pieces.forEach(id -> again.putIfAbsent(id, Set.of()));
            return new Considered(0, 0, 0, undone, splits, 0);
        }
        return union.unite(component, wanted, decide);
    }

    private static List<Customer> mixed(Component component, Wanted wanted) {
        return component.customers().stream()
                .filter(customer -> wanted.groups(customer).size() > 1)
                .toList();
    }
}
