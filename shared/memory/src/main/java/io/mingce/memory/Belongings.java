package io.mingce.memory;

import io.mingce.customer.Contribution;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What is kept under customers' ids beside their profiles, in one of the two places.
final class Belongings {

    /// A record, and what it did.
    record Kept(SourceRecord source, Contribution contribution) {}

    private final Map<CustomerId, Map<SourceId, Kept>> sources = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    void put(CustomerId id, Kept kept) {
        sources.computeIfAbsent(id, _ -> new HashMap<>()).put(kept.source().id(), kept);
    }

    /// Takes a record out, if it is there.
    Stream<Kept> take(SourceKey key) {
        return Stream.ofNullable(
                sources.getOrDefault(key.customer(), new HashMap<>()).remove(key.source()));
    }

    Map<SourceKey, Contribution> contributions(CustomerId id, Set<SourceId> wanted) {
        var found = new HashMap<SourceKey, Contribution>();
        Map<SourceId, Kept> kept = sources.getOrDefault(id, Map.of());
        for (SourceId source : wanted) {
            Kept stored = kept.get(source);
            if (stored != null) {
                found.put(new SourceKey(id, source), stored.contribution());
            }
        }
        return found;
    }

    Stream<SourceRecord> sources(CustomerId id) {
        return sources.getOrDefault(id, Map.of()).values().stream().map(Kept::source);
    }

    Stream<Relation> relations() {
        return relations.stream();
    }

    void put(Relation relation) {
        relations.add(relation);
    }

    void remove(CustomerId own, Relation.Kind kind, CustomerId other) {
        relations.removeIf(r -> r.own().equals(own) && r.kind() == kind && r.other().equals(other));
    }

    /// Removes every relation of these, at both ends.
    void forget(Collection<CustomerId> ids) {
        relations.removeIf(r -> ids.contains(r.own()) || ids.contains(r.other()));
    }

    /// Removes all that is kept under these ids, and says how much it was.
    long removeAll(Collection<CustomerId> ids) {
        long pieces = ids.stream().mapToInt(this::pieces).sum();
        relations.removeIf(r -> ids.contains(r.own()));
        ids.forEach(sources::remove);
        return pieces;
    }

    /// How much is kept under an id.
    int pieces(CustomerId id) {
        long own = relations.stream().filter(r -> r.own().equals(id)).count();
        return Math.toIntExact(own + sources.getOrDefault(id, Map.of()).size());
    }

    /// Moves some of what is kept under an id to the other place, in the order of the table.
    ///
    /// @return whether there was anything
    boolean move(CustomerId id, int most, Belongings to) {
        List<Relation> own =
                relations.stream().filter(r -> r.own().equals(id)).limit(most).toList();
        relations.removeAll(own);
        own.forEach(to::put);
        List<SourceKey> records =
                sources(id)
                        .map(SourceRecord::id)
                        .sorted(Comparator.comparing(SourceId::value))
                        .limit(most - (long) own.size())
                        .map(source -> new SourceKey(id, source))
                        .toList();
        records.forEach(key -> take(key).forEach(kept -> to.put(id, kept)));
        return !own.isEmpty() || !records.isEmpty();
    }
}
