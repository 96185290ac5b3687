package io.mingce.access;

import java.util.Optional;
import java.util.stream.Stream;

/// What a member of staff is allowed to be. One person may hold several roles.
public enum Role {
    /// Sees their own customers.
    SALES("sales"),
    /// Sees all customers, masked.
    SERVICE("service"),
    /// Sees all customers, reports and exports.
    MANAGER("manager"),
    /// Handles the requests of the persons concerned, and the audit trail.
    PRIVACY("privacy"),
    /// Runs the system.
    ADMIN("admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /// Name of the group of the user directory that gives this role; never changes.
    public String group() {
        return group;
    }

    /// The role that exactly this group gives; empty for any other group, so that a misspelt one gives nothing.
    public static Optional<Role> findByGroup(String group) {
        return Stream.of(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
