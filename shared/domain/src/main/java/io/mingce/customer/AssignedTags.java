package io.mingce.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the rules made of a customer when they last looked at it. Anybody can work it out again from the source records;
/// only the rules write it.
///
/// @param tags by name, each once
/// @param due the first day on which time alone may change any of it; empty where it cannot
/// @param dormant the day from which it is to be considered for the archive; empty while it is not dormant
/// @param revision the state of the rules that it was worked out by; 0 = they have not looked yet
public record AssignedTags(
        List<Assigned> tags,
        Purchases purchases,
        Optional<LocalDate> due,
        Optional<LocalDate> dormant,
        long revision) {

    public static final AssignedTags NONE =
            new AssignedTags(List.of(), Purchases.NONE, Optional.empty(), Optional.empty(), 0);

    /// A tag that a rule gives.
    ///
    /// @param version of the rule, which has the tag's name
    /// @param since when it was first given
    /// @param purpose what the customer must have consented to for the tag to stand; empty where nothing
    public record Assigned(
            TagName name,
            TagClass tagClass,
            int version,
            Instant since,
            Optional<String> purpose) {}

    public AssignedTags {
        tags = List.copyOf(tags);
    }

    /// The same, to be looked at again on `day`, or before.
    public AssignedTags due(LocalDate day) {
        return due.isPresent() && due.get().isBefore(day)
                ? this
                : new AssignedTags(tags, purchases, Optional.of(day), dormant, revision);
    }

    /// The same, to be considered for the archive from `day` on; not at all where it is empty.
    public AssignedTags dormant(Optional<LocalDate> day) {
        return new AssignedTags(tags, purchases, due, day, revision);
    }

    /// Whether it differs from `other` in its revision at most.
    public boolean sameAs(AssignedTags other) {
        return tags.equals(other.tags)
                && purchases.equals(other.purchases)
                && due.equals(other.due)
                && dormant.equals(other.dormant);
    }

    /// How many, never which.
    @Override
    public String toString() {
        return "AssignedTags[" + tags.size() + "]";
    }
}
