package io.mingce.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What survives of all that a customer's source records say: per field every distinct value, each with its best
/// origin, best first. A field with one value has the first; the others are what it replaced.
///
/// Joining is commutative, associative and idempotent, so the profile is the same whatever the order, grouping or
/// repetition of the records: it can be rebuilt from them at any time.
///
/// @param members what the records say by which the customer may be recognised, each different statement with its
///     best origin; at most [#MEMBERS]
/// @param cleared the best edit of each field that was edited: what worse origins say of it does not stand
/// @param extensions the best value of each extension field by name; an empty text where it was taken away
public record Profile(
        CustomerType type,
        Map<Field, List<Sourced>> values,
        Map<Traits, Origin> members,
        Map<Field, Origin> cleared,
        Map<String, Sourced> extensions) {

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
        cleared = Map.copyOf(cleared);
        extensions = Collections.unmodifiableMap(new TreeMap<>(extensions));
    }

    /// A profile that nobody edited.
    public Profile(
            CustomerType type, Map<Field, List<Sourced>> values, Map<Traits, Origin> members) {
        this(type, values, members, Map.of(), Map.of());
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
        Edit edit = source.edit();
        if (edit.isEmpty()) {
            return new Profile(source.type(), values, member(source));
        }
        var cleared = new EnumMap<Field, Origin>(Field.class);
        edit.cleared().forEach(field -> cleared.put(field, origin));
        var extensions = new TreeMap<String, Sourced>();
        edit.extensions().forEach((name, text) -> extensions.put(name, new Sourced(text, origin)));
        return new Profile(source.type(), values, member(source), cleared, extensions);
    }

    private static Map<Traits, Origin> member(SourceRecord source) {
        Traits traits = source.traits();
        return traits.isEmpty() ? Map.of() : Map.of(traits, source.origin());
    }

    /// This profile and `other`, as if their records had come in together. The type stays this one's.
    public Profile join(Profile other) {
        var joined = new EnumMap<Field, List<Sourced>>(Field.class);
        joined.putAll(values);
        other.values.forEach((field, theirs) -> joined.merge(field, theirs, Profile::best));
        return new Profile(
                type,
                joined,
                joined(members, other.members),
                joined(cleared, other.cleared, Comparator.naturalOrder()),
                joined(extensions, other.extensions, BEST_FIRST));
    }

    private static <K, V> Map<K, V> joined(Map<K, V> some, Map<K, V> more, Comparator<V> best) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        var all = new HashMap<>(some);
        more.forEach(
                (key, value) -> all.merge(key, value, (a, b) -> best.compare(a, b) <= 0 ? a : b));
        return all;
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

    /// Every value of `field` that stands, best first: what an edit replaced does not.
    public List<Sourced> all(Field field) {
        List<Sourced> all = values.getOrDefault(field, List.of());
        Origin edit = cleared.get(field);
        return edit == null
                ? all
                : all.stream().filter(s -> s.origin().compareTo(edit) <= 0).toList();
    }

    /// The value of an extension field.
    public Optional<String> extension(String name) {
        return Optional.ofNullable(extensions.get(name))
                .map(Sourced::value)
                .filter(text -> !text.isEmpty());
    }

    /// What the records say by which the customer may be recognised, each different statement with its best origin: as
    /// they came, but for what an edit replaced.
    public Map<Traits, Origin> statements() {
        if (cleared.isEmpty()) {
            return members;
        }
        var statements = new HashMap<Traits, Origin>();
        members.forEach((traits, origin) -> {
            var replaced = new EnumMap<Field, List<String>>(Field.class);
            cleared.forEach((field, edit) -> {
                if (edit.compareTo(origin) < 0) {
                    replaced.put(field, said(field, edit));
                }
            });
            Traits corrected = replaced.isEmpty() ? traits : traits.replacing(replaced);
            if (!corrected.isEmpty()) {
                statements.merge(corrected, origin, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        });
        return statements;
    }

    private List<String> said(Field field, Origin origin) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(s -> s.origin().equals(origin))
                .map(Sourced::value)
                .toList();
    }

    /// What of a record's values stands: what no better edit replaced.
    public Map<Field, List<String>> standing(SourceRecord source) {
        if (cleared.isEmpty()) {
            return source.values();
        }
        Origin origin = source.origin();
        var standing = new EnumMap<Field, List<String>>(Field.class);
        source.values()
                .forEach((field, all) -> {
                    Origin edit = cleared.get(field);
                    if (edit == null || origin.compareTo(edit) <= 0) {
                        standing.put(field, all);
                    }
                });
        return standing;
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
