package io.mingce.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What survives of all that a customer's source records say: per field every distinct value, each with its best
/// origin, best first. A field with one value has the first; the others are what it replaced.
///
/// Joining is commutative, associative and idempotent, so the profile is the same whatever the order, grouping or
/// repetition of the records: it can be rebuilt from them at any time.
///
/// @param members what the records say by which the customer may be recognised, each different statement with its
///     best origin; at most [#MEMBERS]
public record Profile(
        CustomerType type, Map<Field, List<Sourced>> values, Map<Traits, Origin> members) {

    /// Replaced values kept per field.
    static final int MOST = 20;

    /// Different statements kept to recognise the customer by; the best.
    static final int MEMBERS = 30;

    private static final Comparator<Sourced> BEST_FIRST =
            Comparator.comparing(Sourced::origin).thenComparing(Sourced::value);

    public Profile {
        var copy = new EnumMap<Field, List<Sourced>>(Field.class);
        values.forEach((field, all) -> copy.put(field, List.copyOf(all)));
        values = copy;
        members = Map.copyOf(members);
    }

    /// The profile of one record.
    public static Profile of(SourceRecord source) {
        var values = new EnumMap<Field, List<Sourced>>(Field.class);
        Origin origin = source.origin();
        source.values()
                .forEach((field, all) -> {
                    var sourced = new ArrayList<Sourced>(all.size());
                    all.forEach(value -> sourced.add(new Sourced(value, origin)));
                    values.put(field, sourced);
                });
        return new Profile(source.type(), values, Map.of(source.traits(), origin));
    }

    /// This profile and `other`, as if their records had come in together. The type stays this one's.
    public Profile join(Profile other) {
        var joined = new EnumMap<Field, List<Sourced>>(Field.class);
        joined.putAll(values);
        other.values.forEach((field, theirs) -> joined.merge(field, theirs, Profile::best));
        return new Profile(type, joined, joined(members, other.members));
    }

    private static Map<Traits, Origin> joined(Map<Traits, Origin> some, Map<Traits, Origin> more) {
        var all = new HashMap<>(some);
        more.forEach((traits, origin) ->
                all.merge(traits, origin, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        if (all.size() > MEMBERS) {
            all.values()
                    .retainAll(Set.copyOf(all.values().stream().sorted().limit(MEMBERS).toList()));
        }
        return all;
    }

    private static List<Sourced> best(List<Sourced> some, List<Sourced> more) {
        var byValue = new LinkedHashMap<String, Sourced>();
        for (List<Sourced> each : List.of(some, more)) {
            for (Sourced s : each) {
                byValue.merge(
                        s.value(), s, (a, b) -> a.origin().compareTo(b.origin()) <= 0 ? a : b);
            }
        }
        var sorted = new ArrayList<>(byValue.values());
        sorted.sort(BEST_FIRST);
        return sorted.size() > MOST ? sorted.subList(0, MOST) : sorted;
    }

    /// The surviving value of `field`.
    public Optional<String> value(Field field) {
        return all(field).stream().map(Sourced::value).findFirst();
    }

    /// Every value of `field`, best first.
    public List<Sourced> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /// What this profile shows to be so: the one value of a field, or all of a field that may have many.
    public List<Sourced> current(Field field) {
        List<Sourced> all = all(field);
        return field.many() || all.isEmpty() ? all : all.subList(0, 1);
    }

    /// Key fields that are missing: the name, or every contact. Such a customer is `待补充` (to be completed).
    public Set<Field> missing() {
        var missing = EnumSet.noneOf(Field.class);
        if (all(Field.NAME).isEmpty()) {
            missing.add(Field.NAME);
        }
        if (all(Field.PHONE).isEmpty() && all(Field.EMAIL).isEmpty()) {
            missing.add(Field.PHONE);
        }
        return missing;
    }

    /// Fields whose current values differ between this profile and `other`.
    public Set<Field> changed(Profile other) {
        var changed = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!texts(current(field)).equals(texts(other.current(field)))) {
                changed.add(field);
            }
        }
        return changed;
    }

    private static Set<String> texts(Collection<Sourced> values) {
        return values.stream().map(Sourced::value).collect(java.util.stream.Collectors.toSet());
    }

    /// Says which fields are filled, never with what.
    @Override
    public String toString() {
        return "Profile[" + type + ", " + values.keySet() + "]";
    }
}
