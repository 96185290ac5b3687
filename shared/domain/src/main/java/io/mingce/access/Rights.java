package io.mingce.access;

import static io.mingce.access.Scope.ALL;
import static io.mingce.access.Scope.NONE;
import static io.mingce.access.Scope.OWN;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/// Which role may do what, and with whose customers: the one table that decides. What it does not name is denied.
public final class Rights {

    private static final Map<Role, Map<Action, Scope>> TABLE = new EnumMap<>(Role.class);

    static {
        //                          sales, service, manager, privacy, admin
        row(Action.FIND, OWN, ALL, ALL, NONE, NONE);
        row(Action.READ, OWN, ALL, ALL, NONE, NONE);
        row(Action.READ_CHANGES, OWN, ALL, ALL, ALL, NONE);
        row(Action.CREATE, OWN, ALL, ALL, NONE, NONE);
        row(Action.EDIT, OWN, ALL, ALL, NONE, NONE);
        row(Action.RECORD, OWN, ALL, ALL, NONE, NONE);
        row(Action.RELATE, OWN, ALL, ALL, NONE, NONE);
        row(Action.TAG, OWN, ALL, ALL, NONE, NONE);
        row(Action.CONSENT, OWN, ALL, ALL, NONE, NONE);
        row(Action.SEGMENTS, OWN, ALL, ALL, NONE, NONE);
        row(Action.RULES, NONE, NONE, ALL, NONE, NONE);
        row(Action.ASSIGN, NONE, NONE, ALL, NONE, NONE);
        row(Action.REVEAL, OWN, ALL, ALL, NONE, NONE);
        row(Action.REVIEW, NONE, ALL, ALL, NONE, NONE);
        row(Action.MERGE, NONE, NONE, ALL, NONE, NONE);
        row(Action.DRY_RUN, NONE, NONE, ALL, NONE, NONE);
        row(Action.IMPORT, NONE, NONE, ALL, NONE, NONE);
        row(Action.ARCHIVE, NONE, NONE, ALL, NONE, ALL);
        row(Action.AUDIT, NONE, NONE, NONE, ALL, NONE);
        row(Action.REQUESTS, NONE, NONE, NONE, ALL, NONE);
        row(Action.HOLD, NONE, NONE, NONE, ALL, NONE);
        row(Action.DESCRIBE, ALL, ALL, ALL, ALL, ALL);
    }

    private Rights() {}

    private static void row(
            Action action, Scope sales, Scope service, Scope manager, Scope privacy, Scope admin) {
        of(Role.SALES).put(action, sales);
        of(Role.SERVICE).put(action, service);
        of(Role.MANAGER).put(action, manager);
        of(Role.PRIVACY).put(action, privacy);
        of(Role.ADMIN).put(action, admin);
    }

    private static Map<Action, Scope> of(Role role) {
        return TABLE.computeIfAbsent(role, _ -> new EnumMap<>(Action.class));
    }

    /// With whose customers any of `roles` may do this.
    public static Scope of(Collection<Role> roles, Action action) {
        return roles.stream()
                .map(role -> TABLE.getOrDefault(role, Map.of()).getOrDefault(action, NONE))
                .max(Comparator.naturalOrder())
                .orElse(NONE);
    }
}
