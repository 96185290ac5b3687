package io.mingce.access;

import static io.mingce.access.Exposure.CLEAR;
import static io.mingce.access.Exposure.HIDDEN;
import static io.mingce.access.Exposure.MASKED;
import static io.mingce.access.Role.MANAGER;
import static io.mingce.access.Role.SALES;
import static io.mingce.access.Role.SERVICE;

import io.mingce.customer.Field;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Which role sees how much of what, and may have what revealed: the one table that decides. What it does not name is
/// hidden.
public final class FieldPolicy {

    private static final Set<Role> NOBODY = Set.of();
    private static final Set<Role> MANAGERS = Set.of(MANAGER);
    private static final Set<Role> DESKS = Set.of(SALES, SERVICE, MANAGER);

    private static final Map<Field, Rule> FIELDS = new EnumMap<>(Field.class);
    private static final Map<Part, Rule> PARTS = new EnumMap<>(Part.class);

    /// @param revealed who may see it in clear, having said why
    private record Rule(Map<Role, Exposure> exposure, Set<Role> revealed) {

        static final Rule NONE = new Rule(Map.of(), NOBODY);

        Exposure of(Collection<Role> roles) {
            return roles.stream()
                    .map(role -> exposure.getOrDefault(role, HIDDEN))
                    .max(Comparator.naturalOrder())
                    .orElse(HIDDEN);
        }
    }

    static {
        //                     sales, service, manager, revealed to
        row(Field.NAME, MASKED, MASKED, CLEAR, MANAGERS);
        row(Field.CONTACT, MASKED, MASKED, CLEAR, DESKS);
        row(Field.PHONE, MASKED, MASKED, CLEAR, DESKS);
        row(Field.EMAIL, MASKED, MASKED, CLEAR, DESKS);
        row(Field.ID_CARD, MASKED, MASKED, MASKED, MANAGERS);
        row(Field.USCC, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Field.BIRTH_DATE, MASKED, MASKED, CLEAR, MANAGERS);
        row(Field.GENDER, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Field.AGE, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Field.ADDRESS, MASKED, MASKED, CLEAR, DESKS);
        row(Field.INDUSTRY, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Field.LEVEL, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Field.SOURCE, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Field.NOTE, CLEAR, HIDDEN, CLEAR, MANAGERS);
        row(Field.OWNER, CLEAR, CLEAR, CLEAR, NOBODY);

        row(Part.INTERACTION_TEXT, CLEAR, HIDDEN, CLEAR, NOBODY);
        row(Part.ORDER_AMOUNTS, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Part.ORDER_LINES, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Part.TAGS, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Part.TAG_REASONS, CLEAR, HIDDEN, CLEAR, NOBODY);
        row(Part.STAFF, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Part.RELATIONS, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Part.PUBLIC_EXTENSIONS, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Part.INTERNAL_EXTENSIONS, CLEAR, CLEAR, CLEAR, NOBODY);
        row(Part.PERSONAL_EXTENSIONS, HIDDEN, HIDDEN, CLEAR, NOBODY);
        row(Part.SENSITIVE_EXTENSIONS, HIDDEN, HIDDEN, HIDDEN, MANAGERS);
        row(Part.RAW, HIDDEN, HIDDEN, HIDDEN, NOBODY);
    }

    private FieldPolicy() {}

    private static void row(
            Field field, Exposure sales, Exposure service, Exposure manager, Set<Role> revealed) {
        FIELDS.put(
                field,
                new Rule(Map.of(SALES, sales, SERVICE, service, MANAGER, manager), revealed));
    }

    private static void row(
            Part part, Exposure sales, Exposure service, Exposure manager, Set<Role> revealed) {
        PARTS.put(
                part, new Rule(Map.of(SALES, sales, SERVICE, service, MANAGER, manager), revealed));
    }

    /// The most that any of `roles` may see of `field`.
    public static Exposure of(Collection<Role> roles, Field field) {
        return FIELDS.getOrDefault(field, Rule.NONE).of(roles);
    }

    /// The most that any of `roles` may see of `part`. There are no masks for parts: masked is hidden.
    public static Exposure of(Collection<Role> roles, Part part) {
        return PARTS.getOrDefault(part, Rule.NONE).of(roles);
    }

    /// Whether any of `roles` may see `field` in clear, having said why.
    public static boolean revealed(Collection<Role> roles, Field field) {
        return roles.stream().anyMatch(FIELDS.getOrDefault(field, Rule.NONE).revealed()::contains);
    }

    /// Whether any of `roles` may see `part` in clear, having said why.
    public static boolean revealed(Collection<Role> roles, Part part) {
        return roles.stream().anyMatch(PARTS.getOrDefault(part, Rule.NONE).revealed()::contains);
    }
}
