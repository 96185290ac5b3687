package io.mingce.matching;

import io.mingce.identity.Holders;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Customers that records join one by one. When a record comes, everything that is linked to it, directly or through
/// others, is decided again as [BulkMatching] would decide it. So the customers depend on which records are there, never
/// on the order in which they came. Not for several threads.
public final class MatchIndex {

    private final Matcher matcher;
    private final LocalDate today;
    private final SortedMap<String, MatchProfile> profiles = new TreeMap<>();
    private final Map<BlockingKey, NavigableSet<String>> holders = new HashMap<>();
    private final Map<BlockingKey, NavigableSet<String>> seekers = new HashMap<>();
    private final Map<String, String> customers = new HashMap<>();

    public MatchIndex(Matcher matcher, LocalDate today) {
        this.matcher = matcher;
        this.today = today;
    }

    /// Adds a record; one that is there already is replaced.
    public void add(String id, MatchProfile profile) {
        var affected = new TreeSet<String>();
        MatchProfile before = profiles.put(id, profile);
        if (before != null) {
            affected.addAll(linked(id, before));
            BlockingKeys.of(before).forEach(key -> holders(key).remove(id));
            seeks(before).forEach(key -> seekers(key).remove(id));
        }
        affected.add(id);
        for (BlockingKey key : BlockingKeys.of(profile)) {
            NavigableSet<String> held = holders(key);
            held.add(id);
            if (held.size() == Holders.MOST + 1) {
                affected.addAll(held);
            }
        }
        seeks(profile).forEach(key -> seekers(key).add(id));
        while (!affected.isEmpty()) {
            NavigableSet<String> component = component(affected.first());
            affected.removeAll(component);
            decide(new ArrayList<>(component));
        }
    }

    /// The customer of a record, known by the id of its first one.
    public String customer(String id) {
        return customers.getOrDefault(id, id);
    }

    private NavigableSet<String> holders(BlockingKey key) {
        return holders.computeIfAbsent(key, k -> new TreeSet<>());
    }

    private NavigableSet<String> component(String start) {
        var component = new TreeSet<>(Set.of(start));
        var queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            String id = queue.remove();
            for (String other : linked(id, profile(id))) {
                if (component.add(other)) {
                    queue.add(other);
                }
            }
        }
        return component;
    }

    private Set<String> linked(String id, MatchProfile profile) {
        var linked = new HashSet<String>();
        for (String other : candidates(id, profile)) {
            if (Resolution.linked(profile, profile(other), matcher)) {
                linked.add(other);
            }
        }
        return linked;
    }

    private Set<String> candidates(String id, MatchProfile profile) {
        var candidates = new HashSet<String>();
        for (BlockingKey key : BlockingKeys.of(profile)) {
            NavigableSet<String> held = holders(key);
            if (held.size() <= Holders.MOST) {
                candidates.addAll(held);
            }
        }
        for (BlockingKey key : BlockingKeys.sought(profile)) {
            NavigableSet<String> held = holders.getOrDefault(key, Collections.emptyNavigableSet());
            if (held.size() <= Holders.MOST) {
                candidates.addAll(held);
            }
        }
        if (BlockingKeys.unnamed(profile)) {
            for (BlockingKey key : PhonePieces.of(profile)) {
                if (holders(key).size() <= Holders.MOST) {
                    candidates.addAll(seekers(key));
                }
            }
        }
        candidates.remove(id);
        return candidates;
    }

    /// Where somebody with a name looks for those without one.
    private static Set<BlockingKey> seeks(MatchProfile profile) {
        return BlockingKeys.unnamed(profile) ? Set.of() : BlockingKeys.sought(profile);
    }

    private NavigableSet<String> seekers(BlockingKey key) {
        return seekers.computeIfAbsent(key, k -> new TreeSet<>());
    }

    private MatchProfile profile(String id) {
        MatchProfile profile = profiles.get(id);
        if (profile == null) {
            throw new IllegalStateException("no record " + id);
        }
        return profile;
    }

    private boolean generic(String contact) {
        NavigableSet<String> held = holders.get(BlockingKeys.contact(contact));
        return held != null && held.size() > Holders.MOST;
    }

    private void decide(List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        var pairs = new TreeSet<Long>();
        for (String id : ids) {
            int place = places.getOrDefault(id, 0);
            for (String other : candidates(id, profile(id))) {
                Integer second = places.get(other);
                if (second != null && place < second) {
                    pairs.add((long) place << 32 | second);
                }
            }
        }
        long[] sorted = pairs.stream().mapToLong(Long::longValue).toArray();
        List<MatchProfile> members = ids.stream().map(this::profile).toList();
        Groups groups =
                new Resolution(
                                members,
                                () -> LongStream.of(sorted),
                                matcher,
                                today,
                                this::generic,
                                Constraints.NONE)
                        .resolve()
                        .groups();
        Map<Integer, String> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            customers.put(id, first.computeIfAbsent(groups.of(i), g -> id));
        }
    }
}
