package io.mingce.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a customer stands, as everybody who may see it is told.
public enum CustomerStatus {
    ACTIVE,
    /// All of it lies in the archive; whatever happens to it next brings it back.
    ARCHIVED;

    /// That of `customer`.
    public static CustomerStatus of(Customer customer) {
        return switch (customer.archived()) {
            case NOTHING, PARTLY -> ACTIVE;
            case WHOLLY -> ARCHIVED;
        };
    }

    /// Name in JSON and in searches; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status with this key; empty for any other text.
    public static Optional<CustomerStatus> findByKey(String key) {
        return Stream.of(values()).filter(status -> status.key().equals(key)).findFirst();
    }
}
