package io.mingce.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A tag that a customer has.
///
/// @param manual whether a person gave it, rather than a rule
/// @param by who gave it; stable id in the user directory; empty where a rule did
/// @param since when it was given
/// @param reason why a person gave it; free text
/// @param rule version of the rule of the same name that gives it; empty where none does
/// @param expires the last day on which it counts
public record Tag(
        TagName name,
        TagClass tagClass,
        boolean manual,
        Optional<String> by,
        Instant since,
        Optional<String> reason,
        OptionalInt rule,
        Optional<LocalDate> expires) {

    /// The tags that stand on `day`, ordered by name. What a person said wins; what a rule gives for a purpose stands only
    /// while the customer consents to it. [ProtectiveTags] are not among them.
    static List<Tag> standing(Customer customer, LocalDate day) {
        var tags = new ArrayList<Tag>();
        customer.stated().byName().values().stream()
                .filter(stated -> !ProtectiveTags.include(stated.statement().name()))
                .filter(stated -> stated.counts(day))
                .filter(stated -> stated.statement().verdict() == TagStatement.Verdict.GIVEN)
                .map(stated -> manual(stated, rule(customer, stated.statement().name())))
                .forEach(tags::add);
        customer.assigned().tags().stream()
                .filter(assigned -> !ProtectiveTags.include(assigned.name()))
                .filter(assigned -> customer.stated().of(assigned.name(), day).isEmpty())
                .filter(assigned ->
                        assigned.purpose().stream().allMatch(customer.consents()::allows))
                .map(Tag::automatic)
                .forEach(tags::add);
        tags.sort((a, b) -> a.name().compareTo(b.name()));
        return tags;
    }

    private static OptionalInt rule(Customer customer, TagName name) {
        return customer.assigned().tags().stream()
                .filter(assigned -> assigned.name().equals(name))
                .mapToInt(AssignedTags.Assigned::version)
                .findFirst();
    }

    private static Tag manual(StatedTags.Stated stated, OptionalInt rule) {
        TagStatement said = stated.statement();
        return new Tag(
                said.name(),
                said.tagClass(),
                true,
                Optional.of(said.staff()),
                stated.at(),
                said.reason(),
                rule,
                said.expires());
    }

    private static Tag automatic(AssignedTags.Assigned assigned) {
        return new Tag(
                assigned.name(),
                assigned.tagClass(),
                false,
                Optional.empty(),
                assigned.since(),
                Optional.empty(),
                OptionalInt.of(assigned.version()),
                Optional.empty());
    }

    /// Its name only.
    @Override
    public String toString() {
        return "Tag[" + name + "]";
    }
}
