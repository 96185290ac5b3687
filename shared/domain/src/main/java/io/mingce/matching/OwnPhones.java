package io.mingce.matching;

import java.time.LocalDate;
import java.util.Set;

/// Whose phone is their own: a child's is one of its parents', and that of the very old often one of their children's.
///
/// @param grownUp the last birth date (`YYYY-MM-DD`) of those who may make contracts by themselves (民法典, article 17)
/// @param old the first birth date of those who are not very old
record OwnPhones(String grownUp, String old) {

    private static final int GROWN_UP = 18;
    private static final int OLD = 85;

    static OwnPhones on(LocalDate today) {
        return new OwnPhones(
                today.minusYears(GROWN_UP).toString(), today.minusYears(OLD).toString());
    }

    boolean child(MatchProfile profile) {
        return profile.birthDates().stream().anyMatch(born -> born.compareTo(grownUp) > 0);
    }

    private boolean borrowed(MatchProfile profile) {
        return child(profile)
                || profile.birthDates().stream().anyMatch(born -> born.compareTo(old) < 0);
    }

    /// Only `holder`'s borrowed phones count as shared, besides those that say nothing.
    SharedValues of(MatchProfile holder, SharedValues shared) {
        return new SharedValues(
                borrowed(holder) ? Set.copyOf(holder.phones()) : Set.of(),
                Set.of(),
                shared.generic());
    }
}
