package io.mingce.customer;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Whom a customer was merged with, and whom it is never to be merged with. The customers merged away form a tree
/// below the survivor: whoever had absorbed others brings them along, and takes them along when it leaves.
///
/// @param absorbed all customers of the tree but the survivor
/// @param apart rulings about any of them
public record Lineage(SortedSet<Absorbed> absorbed, SortedSet<Apart> apart) {

    public static final Lineage NONE = new Lineage(List.of(), List.of());

    public Lineage {
        absorbed = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(absorbed));
        apart = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(apart));
    }

    public Lineage(Collection<Absorbed> absorbed, Collection<Apart> apart) {
        this(new TreeSet<>(absorbed), new TreeSet<>(apart));
    }

    /// When the last of the merges happened.
    public Instant lastMerge() {
        return absorbed.stream().map(Absorbed::at).max(Instant::compareTo).orElse(Instant.MIN);
    }

    /// This lineage after `link.id()` with its own `theirs` was merged in.
    Lineage with(Absorbed link, Lineage theirs) {
        var all = new HashSet<>(absorbed);
        all.addAll(theirs.absorbed);
        all.add(link);
        var rulings = new HashSet<>(apart);
        rulings.addAll(theirs.apart);
        return new Lineage(all, rulings);
    }

    /// The tree below `id`: itself and all that came with it.
    public Set<CustomerId> below(CustomerId id) {
        var below = new LinkedHashSet<CustomerId>();
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            CustomerId next = open.remove();
            if (below.add(next)) {
                absorbed.stream().filter(a -> a.into().equals(next)).forEach(a -> open.add(a.id()));
            }
        }
        return below;
    }

    /// What belongs to the tree below `id`, without the link by which `id` was merged in.
    public Lineage of(CustomerId id) {
        Set<CustomerId> below = below(id);
        return new Lineage(
                absorbed.stream()
                        .filter(a -> below.contains(a.id()) && !a.id().equals(id))
                        .toList(),
                apart.stream().filter(a -> below.contains(a.own())).toList());
    }

    /// What is left when the tree below `id` leaves.
    public Lineage without(CustomerId id) {
        Set<CustomerId> below = below(id);
        return new Lineage(
                absorbed.stream().filter(a -> !below.contains(a.id())).toList(),
                apart.stream().filter(a -> !below.contains(a.own())).toList());
    }

    /// This lineage with one more ruling.
    public Lineage with(Apart ruling) {
        var rulings = new HashSet<>(apart);
        rulings.add(ruling);
        return new Lineage(absorbed, rulings);
    }

    /// This lineage without rulings about `other`s.
    public Lineage reconciled(Set<CustomerId> others) {
        return new Lineage(
                absorbed, apart.stream().filter(a -> !others.contains(a.other())).toList());
    }

    /// How `id` was merged in; empty for the survivor, and for whoever is not of this tree.
    public Optional<Absorbed> link(CustomerId id) {
        return absorbed.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /// Since when two customers of this tree have been one: when the last of the merges between them happened.
    public Instant joined(CustomerId one, CustomerId other) {
        var between = new HashSet<>(upwards(one));
        for (Absorbed link : upwards(other)) {
            if (!between.remove(link)) {
                between.add(link);
            }
        }
        return between.stream().map(Absorbed::at).max(Instant::compareTo).orElse(Instant.MIN);
    }

    private List<Absorbed> upwards(CustomerId id) {
        var links = new ArrayList<Absorbed>();
        Optional<Absorbed> next = link(id);
        while (next.isPresent() && links.size() <= absorbed.size()) {
            links.add(next.get());
            next = link(next.get().into());
        }
        return links;
    }
}
