package io.mingce.access;

import static io.mingce.access.Exposure.CLEAR;
import static io.mingce.access.Exposure.HIDDEN;
import static io.mingce.access.Exposure.MASKED;

import io.mingce.customer.Field;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/// Which role sees how much of which field: the one table that decides. What it does not name is hidden.
public final class FieldPolicy {

    private static final Map<Role, Map<Field, Exposure>> TABLE = new EnumMap<>(Role.class);

    static {
        for (Field field : Field.values()) {
            row(field, MASKED, MASKED, CLEAR);
        }
        row(Field.ID_CARD, MASKED, MASKED, MASKED);
        row(Field.NOTE, CLEAR, HIDDEN, CLEAR);
    }

    private FieldPolicy() {}

    private static void row(Field field, Exposure sales, Exposure service, Exposure manager) {
        TABLE.computeIfAbsent(Role.SALES, _ -> new EnumMap<>(Field.class)).put(field, sales);
        TABLE.computeIfAbsent(Role.SERVICE, _ -> new EnumMap<>(Field.class)).put(field, service);
        TABLE.computeIfAbsent(Role.MANAGER, _ -> new EnumMap<>(Field.class)).put(field, manager);
    }

    /// The most that any of `roles` may see of `field`.
    public static Exposure of(Collection<Role> roles, Field field) {
        return roles.stream()
                .map(role -> TABLE.getOrDefault(role, Map.of()).getOrDefault(field, HIDDEN))
                .max(Comparator.naturalOrder())
                .orElse(HIDDEN);
    }
}
