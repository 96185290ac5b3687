package io.mingce.customer;

/// Id of a source record: the same delivery of the same form, row or webhook always has the same one. Says nothing
/// about the customer.
public record SourceId(String value) implements Comparable<SourceId> {

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
