package io.mingce.consent;

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
