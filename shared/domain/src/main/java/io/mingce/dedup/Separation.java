package io.mingce.dedup;

import io.mingce.customer.Absorbed;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Traits;
import io.mingce.registration.Tree;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Takes a customer apart that matching would not make one any more: records that belong elsewhere leave, and merges
/// between those that stay are undone where both sides are different customers.
final class Separation {

    private final Customers customers;
    private final MoveSources moving;
    private final UndoMerge undoing;

    Separation(Customers customers, MoveSources moving, UndoMerge undoing) {
        this.customers = customers;
        this.moving = moving;
        this.undoing = undoing;
    }

    /// What came of it.
    ///
    /// @param pieces the customers that were made or restored
    record Separated(Set<CustomerId> pieces, int undone, int splits) {}

    Separated separate(Tree tree, Wanted wanted) {
        Map<Traits, Integer> places = wanted.places(tree.customer().id());
        var homes = new HashMap<CustomerId, Integer>();
        var moves = new TreeMap<Integer, Set<SourceId>>();
        tree.sources()
                .forEach((partition, sources) ->
                        home(sources, places, wanted)
                                .ifPresent(home -> {
                                    homes.put(partition, home);
                                    for (SourceRecord source : sources) {
                                        wanted.group(places, source)
                                                .filter(group -> !group.equals(home))
                                                .ifPresent(group ->
                                                        moves.computeIfAbsent(
                                                                        group, _ -> new TreeSet<>())
                                                                .add(source.id()));
                                    }
                                }));
        var pieces = new HashSet<CustomerId>();
        int splits = 0;
        for (Set<SourceId> moved : moves.values()) {
            Optional<CustomerId> id = vacant(moved);
            if (id.isPresent()) {
                moving.moveAll(tree.customer().id(), id.get(), moved, false);
                pieces.add(id.get());
                splits++;
            }
        }
        int undone = 0;
        for (Absorbed link : tree.customer().lineage().absorbed()) {
            Integer own = homes.get(link.id());
            Integer above = homes.get(link.into());
            if (link.automatic()
                    && own != null
                    && above != null
                    && !own.equals(above)
                    && undoing.undo(link.merge()) instanceof UndoOutcome.Undone) {
                pieces.add(link.id());
                undone++;
            }
        }
        return new Separated(pieces, undone, splits);
    }

    /// What most records of a partition belong to; of two, what the least record does.
    private static Optional<Integer> home(
            List<SourceRecord> sources, Map<Traits, Integer> places, Wanted wanted) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, SourceId> least = new HashMap<>();
        for (SourceRecord source : sources) {
            wanted.group(places, source)
                    .ifPresent(group -> {
                        counts.merge(group, 1, Integer::sum);
                        least.merge(group, source.id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                    });
        }
        return counts.entrySet().stream()
                .min(
                        Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                                .thenComparing(
                                        e -> least.getOrDefault(e.getKey(), new SourceId(""))))
                .map(Map.Entry::getKey);
    }

    private Optional<CustomerId> vacant(Set<SourceId> sources) {
        List<CustomerId> ids = MoveSources.ids(sources);
        Set<CustomerId> taken = customers.find(Set.copyOf(ids)).keySet();
        return ids.stream().filter(id -> !taken.contains(id)).findFirst();
    }
}
