package io.mingce.memory.contract;

import io.mingce.audit.Access;
import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Invented accesses.
public final class Accesses {

    /// 08:00 of 2026-03-02 in China.
    public static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

    private Accesses() {}

    /// The n-th second of the morning.
    public static Instant at(int second) {
        return MORNING.plusSeconds(second);
    }

    /// Somebody reads a customer of their own, in the n-th second of the morning.
    public static Access read(int second) {
        return read(at(second), "staff-1", customer(second));
    }

    public static Access read(Instant at, String user, CustomerId customer) {
        return access(at, user, Access.Outcome.READ, List.of(customer));
    }

    public static Access refused(Instant at, String user) {
        return access(at, user, Access.Outcome.REFUSED, List.of());
    }

    public static Access access(
            Instant at, String user, Access.Outcome outcome, Collection<CustomerId> customers) {
        return new Access(
                at,
                user,
                "read",
                outcome,
                new TreeSet<>(customers),
                new TreeSet<>(Set.of("name", "phone")),
                "203.0.113.9",
                "",
                "request-" + at.getEpochSecond());
    }

    public static CustomerId customer(int number) {
        return new CustomerId("customer" + number);
    }
}
