package io.mingce.dedup;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.identity.Token;
import io.mingce.matching.BlockingKey;
import io.mingce.matching.MatchMembers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds the customers that are linked to changed ones, all changed ones at a time: two trips for those that nobody is
/// linked to, two more for each step away from them.
final class Neighbourhood {

    /// More customers linked to each other than this are looked at in part only.
    static final int MOST_CUSTOMERS = 60;

    /// More statements than this are looked at in part only.
    static final int MOST_MEMBERS = 300;

    /// Of these, so many that are linked to the changed one itself.
    private static final int MOST_DIRECT = 20;

    /// A token held by more is not followed before it is known to be more than a name.
    private static final int FEW = 8;

    private final Known known;
    private final MatchMembers matching;
    private final Map<CustomerId, Set<Customer>> linked = new HashMap<>();
    private final Map<CustomerId, CustomerId> crowds = new HashMap<>();
    private final Map<CustomerId, Integer> sizes = new HashMap<>();
    private final Set<CustomerId> compared = new HashSet<>();

    Neighbourhood(Known known, MatchMembers matching) {
        this.known = known;
        this.matching = matching;
    }

    /// How many customers were compared with changed ones.
    int candidates() {
        return compared.size();
    }

    List<Component> around(Map<CustomerId, Set<Token>> changed) {
        var tokens = new HashSet<Token>();
        changed.values().forEach(tokens::addAll);
        known.lookUp(tokens);
        var ids = new HashSet<>(changed.keySet());
        for (Token token : tokens) {
            if (known.holders(token).ids().size() <= FEW && !known.holders(token).generic()) {
                ids.addAll(known.holders(token).ids());
            }
        }
        known.read(ids);
        List<Customer> starts =
                known.survivors(changed.keySet()).stream()
                        .sorted(Comparator.comparing(Customer::id))
                        .toList();
        expand(starts);
        var done = new HashSet<CustomerId>();
        var components = new ArrayList<Component>();
        for (Customer start : starts) {
            if (!done.contains(start.id())) {
                Component component = component(start);
                component.customers().forEach(c -> done.add(c.id()));
                components.add(component);
            }
        }
        return components;
    }

    private void expand(Collection<Customer> starts) {
        Collection<Customer> border = starts;
        int steps = 0;
        while (!border.isEmpty()) {
            var tokens = new HashSet<Token>();
            border.forEach(customer -> tokens.addAll(customer.tokens()));
            known.lookUp(tokens);
            var ids = new HashSet<CustomerId>();
            border.forEach(customer -> ids.addAll(holders(customer)));
            known.read(ids);
            var next = new LinkedHashSet<Customer>();
            for (Customer customer : border) {
                Set<Customer> found = neighbours(customer);
                linked.put(customer.id(), found);
                next.addAll(found);
                found.forEach(other -> join(customer.id(), other.id()));
            }
            next.removeIf(customer -> linked.containsKey(customer.id()) || crowded(customer.id()));
            border = steps++ > MOST_CUSTOMERS ? List.of() : next;
        }
    }

    private void join(CustomerId one, CustomerId other) {
        CustomerId into = crowd(one);
        CustomerId from = crowd(other);
        if (!into.equals(from)) {
            crowds.put(from, into);
            sizes.merge(
                    into, sizes.getOrDefault(from, 1) + sizes.getOrDefault(into, 1), (_, n) -> n);
        }
    }

    private CustomerId crowd(CustomerId id) {
        CustomerId top = id;
        for (CustomerId next = crowds.get(top); next != null; next = crowds.get(top)) {
            top = next;
        }
        return top;
    }

    /// Whether a customer is known to be linked to more than are looked at.
    private boolean crowded(CustomerId id) {
        return sizes.getOrDefault(crowd(id), 1) > MOST_CUSTOMERS;
    }

    /// Who shares a key with a customer that too many do not.
    private Set<CustomerId> holders(Customer customer) {
        var ids = new HashSet<CustomerId>();
        for (Member member : known.members(customer)) {
            for (BlockingKey key : member.keys()) {
                if (!known.generic(key)) {
                    ids.addAll(known.holders(known.token(key)).ids());
                }
            }
        }
        return ids;
    }

    /// Whoever is restricted is linked to nobody.
    private Set<Customer> neighbours(Customer customer) {
        var found = new HashSet<Customer>();
        if (customer.restricted()) {
            return found;
        }
        for (Customer other : known.survivors(holders(customer))) {
            // A company too: who shares a phone with it may be nobody's private one.
            if (!other.id().equals(customer.id()) && !other.restricted()) {
                compared.add(other.id());
                if (linked(customer, other)) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    private boolean linked(Customer customer, Customer other) {
        for (Member one : known.members(customer)) {
            for (Member two : known.members(other)) {
                if (keyInCommon(one, two) && matching.linked(one.profile(), two.profile())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean keyInCommon(Member one, Member two) {
        return one.keys().stream().anyMatch(key -> two.keys().contains(key) && !known.generic(key));
    }

    private Component component(Customer start) {
        var found = new TreeMap<CustomerId, Customer>(Map.of(start.id(), start));
        var open = new ArrayDeque<>(List.of(start));
        int size = known.members(start).size();
        while (!open.isEmpty()) {
            Set<Customer> next = linked.get(open.remove().id());
            if (next == null) {
                return direct(start);
            }
            for (Customer customer : next) {
                if (found.putIfAbsent(customer.id(), customer) == null) {
                    open.add(customer);
                    size += known.members(customer).size();
                }
            }
            if (found.size() > MOST_CUSTOMERS || size > MOST_MEMBERS) {
                return direct(start);
            }
        }
        return new Component(List.copyOf(found.values()), true);
    }

    private Component direct(Customer start) {
        var near = new ArrayList<>(List.of(start));
        int size = known.members(start).size();
        for (Customer other :
                linked.getOrDefault(start.id(), Set.of()).stream()
                        .sorted(Comparator.comparing(Customer::id))
                        .limit(MOST_DIRECT)
                        .toList()) {
            size += known.members(other).size();
            if (size <= MOST_MEMBERS / 3) {
                near.add(other);
            }
        }
        return new Component(near, false);
    }
}
