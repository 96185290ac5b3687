package io.mingce.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What people said of a customer's tags, the last statement about each.
///
/// Joining is commutative, associative and idempotent, as with [Profile].
public record StatedTags(SortedMap<TagName, Stated> byName) {

    public static final StatedTags NONE = new StatedTags(Map.of());

    /// Tags that people may say something of, per customer.
    public static final int MOST = 100;

    /// A statement, and where it came from.
    ///
    /// @param at when it was made
    public record Stated(TagStatement statement, Instant at, SourceId source) {

        private static final Comparator<Stated> OLDEST_FIRST =
                Comparator.comparing(Stated::at).thenComparing(Stated::source);

        /// Whether it says anything on that day.
        boolean counts(LocalDate day) {
            return statement.verdict() != TagStatement.Verdict.AUTOMATIC
                    && statement.expires().filter(day::isAfter).isEmpty();
        }
    }

    /// Any map will do.
    public StatedTags(Map<TagName, Stated> byName) {
        this((SortedMap<TagName, Stated>) new TreeMap<>(byName));
    }

    public StatedTags {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /// What one record says.
    public static StatedTags of(SourceRecord source) {
        return source.event()
                .filter(TagStatement.class::isInstance)
                .map(TagStatement.class::cast)
                .map(said ->
                        new StatedTags(
                                Map.of(said.name(), new Stated(said, source.time(), source.id()))))
                .orElse(NONE);
    }

    /// These statements and `other`s, the last about each tag; the order does not matter.
    public StatedTags join(StatedTags other) {
        if (byName.isEmpty() || other.byName.isEmpty()) {
            return byName.isEmpty() ? other : this;
        }
        var joined = new TreeMap<>(byName);
        other.byName.forEach((name, theirs) ->
                joined.merge(
                        name, theirs, (a, b) -> Stated.OLDEST_FIRST.compare(a, b) >= 0 ? a : b));
        return new StatedTags(joined);
    }

    /// What was said of `name` and counts on `day`.
    public Optional<Stated> of(TagName name, LocalDate day) {
        return Optional.ofNullable(byName.get(name)).filter(stated -> stated.counts(day));
    }

    /// Whether `name` was given, for whatever time.
    public boolean says(TagName name) {
        Stated stated = byName.get(name);
        return stated != null && stated.statement().verdict() == TagStatement.Verdict.GIVEN;
    }

    /// Of how many, never what.
    @Override
    public String toString() {
        return "StatedTags[" + byName.size() + "]";
    }
}
