package io.mingce.consent;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// The last statement of a customer about each purpose. Of two at the same instant the stricter counts.
public record Consents(Map<String, Consent> byPurpose) {

    public static final Consents NONE = new Consents(Map.of());

    public Consents {
        byPurpose = java.util.Collections.unmodifiableMap(new TreeMap<>(byPurpose));
    }

    /// Whether `purpose` is allowed now; silence is not consent.
    public boolean allows(String purpose) {
        Consent last = byPurpose.get(purpose);
        return last != null && last.given();
    }

    /// These statements and `other`s, the last about each purpose; the order does not matter.
    public Consents join(Consents other) {
        var joined = new TreeMap<>(byPurpose);
        other.byPurpose.forEach((purpose, theirs) -> joined.merge(purpose, theirs, Consents::last));
        return new Consents(joined);
    }

    /// These statements and those of a customer merged with this one: the last about each purpose, but the stricter
    /// where permission is no newer than the merge. What one of two records declined, the other does not allow.
    public Consents stricter(Consents other, Instant merged) {
        var joined = new TreeMap<>(byPurpose);
        other.byPurpose.forEach((purpose, theirs) ->
                joined.merge(purpose, theirs, (a, b) -> stricter(a, b, merged)));
        return new Consents(joined);
    }

    private static Consent stricter(Consent a, Consent b, Instant merged) {
        Consent last = last(a, b);
        Consent other = last.equals(a) ? b : a;
        return last.given() && !other.given() && !last.time().isAfter(merged) ? other : last;
    }

    private static Consent last(Consent a, Consent b) {
        int byTime = a.time().compareTo(b.time());
        if (byTime != 0) {
            return byTime > 0 ? a : b;
        }
        if (a.given() != b.given()) {
            return a.given() ? b : a;
        }
        return a.source().compareTo(b.source()) <= 0 ? a : b;
    }
}
