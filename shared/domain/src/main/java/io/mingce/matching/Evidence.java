package io.mingce.matching;

import io.mingce.customer.CustomerType;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How two profiles of one type agree: at most one level for each attribute, none where a side has no value.
public final class Evidence {

    private final CustomerType type;
    private final Map<Attribute, ComparisonLevel> levels;

    private Evidence(CustomerType type, Map<Attribute, ComparisonLevel> levels) {
        this.type = type;
        this.levels = levels;
    }

    /// Compares two profiles of one type.
    static Evidence of(MatchProfile a, MatchProfile b, SharedValues shared) {
        var levels = new EnumMap<Attribute, ComparisonLevel>(Attribute.class);
        switch (a.type()) {
            case PERSON -> person(a, b, levels);
            case COMPANY -> company(a, b, levels);
        }
        set(levels, IdentifierComparison.phones(a, b, shared));
        set(levels, IdentifierComparison.emails(a, b, shared));
        set(levels, AddressComparison.compare(a.addresses(), b.addresses()));
        return new Evidence(a.type(), levels);
    }

    /// For tests of the rules and for the estimation of weights.
    static Evidence of(CustomerType type, List<ComparisonLevel> given) {
        var levels = new EnumMap<Attribute, ComparisonLevel>(Attribute.class);
        given.forEach(level -> set(levels, level));
        return new Evidence(type, levels);
    }

    public CustomerType type() {
        return type;
    }

    /// The level of `attribute`, or null where a side has no value.
    public @Nullable ComparisonLevel level(Attribute attribute) {
        return levels.get(attribute);
    }

    /// Whether any of `wanted` was found.
    boolean has(ComparisonLevel... wanted) {
        for (ComparisonLevel level : wanted) {
            if (levels.get(level.attribute()) == level) {
                return true;
            }
        }
        return false;
    }

    /// All levels found, in the order of the attributes.
    public List<ComparisonLevel> levels() {
        return List.copyOf(levels.values());
    }

    @Override
    public String toString() {
        return "Evidence" + levels();
    }

    private static void person(
            MatchProfile a, MatchProfile b, Map<Attribute, ComparisonLevel> levels) {
        set(levels, name(a.names(), a.nameParts(), b.names(), b.nameParts()));
        set(levels, IdentifierComparison.idCards(a, b));
        set(levels, IdentifierComparison.nationalIds(a, b));
        ComparisonLevel birth = BirthDateComparison.compare(a, b);
        boolean one = a.birthDates().isEmpty() != b.birthDates().isEmpty();
        set(levels, birth == null && one ? ComparisonLevel.BIRTH_DATE_ONE : birth);
        if (!a.genders().isEmpty() && !b.genders().isEmpty()) {
            boolean same = a.genders().stream().anyMatch(b.genders()::contains);
            set(levels, same ? ComparisonLevel.GENDER_SAME : ComparisonLevel.GENDER_OTHER);
        }
    }

    private static void company(
            MatchProfile a, MatchProfile b, Map<Attribute, ComparisonLevel> levels) {
        set(levels, IdentifierComparison.usccs(a, b));
        ComparisonLevel best = null;
        for (CompanyForm x : a.companies()) {
            for (CompanyForm y : b.companies()) {
                ComparisonLevel core = CompanyComparison.core(x, y);
                if (best == null || core.compareTo(best) < 0) {
                    best = core;
                    replace(levels, Attribute.REGION, CompanyComparison.region(x, y));
                    replace(levels, Attribute.BRANCH, CompanyComparison.branch(x, y));
                }
            }
        }
        set(levels, best);
        ComparisonLevel contact = name(a.contacts(), List.of(), b.contacts(), List.of());
        if (contact != null) {
            set(levels, contact(contact));
        }
    }

    /// Complete names first; what is known only in part counts where one side has nothing better.
    private static @Nullable ComparisonLevel name(
            List<NameForm> a, List<NameForm> partsOfA, List<NameForm> b, List<NameForm> partsOfB) {
        return best(a.isEmpty() ? partsOfA : a, b.isEmpty() ? partsOfB : b);
    }

    private static @Nullable ComparisonLevel best(List<NameForm> a, List<NameForm> b) {
        ComparisonLevel best = null;
        for (NameForm x : a) {
            for (NameForm y : b) {
                ComparisonLevel level = NameComparison.compare(x, y);
                if (level != ComparisonLevel.NAME_MISSING
                        && (best == null || level.compareTo(best) < 0)) {
                    best = level;
                }
            }
        }
        return best;
    }

    private static ComparisonLevel contact(ComparisonLevel name) {
        return switch (name) {
            case NAME_SAME, NAME_SOUND, NAME_SWAPPED -> ComparisonLevel.CONTACT_SAME;
            case NAME_NEAR, NAME_PART, NAME_FITS -> ComparisonLevel.CONTACT_NEAR;
            default -> ComparisonLevel.CONTACT_OTHER;
        };
    }

    private static void set(
            Map<Attribute, ComparisonLevel> levels, @Nullable ComparisonLevel level) {
        if (level != null) {
            levels.put(level.attribute(), level);
        }
    }

    private static void replace(
            Map<Attribute, ComparisonLevel> levels,
            Attribute attribute,
            @Nullable ComparisonLevel level) {
        if (level == null) {
            levels.remove(attribute);
        } else {
            levels.put(attribute, level);
        }
    }
}
