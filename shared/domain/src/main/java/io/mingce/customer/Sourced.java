package io.mingce.customer;

/// A canonical value and the best origin that stated it.
public record Sourced(String value, Origin origin) {

    /// Never shows the value.
    @Override
    public String toString() {
        return "Sourced[" + origin.source() + "]";
    }
}
