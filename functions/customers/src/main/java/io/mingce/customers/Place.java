package io.mingce.customers;

import io.mingce.customer.SourceRecord;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;

/// Where something stands in a list of what happened, newest first. Two that have the same place are the same.
record Place(Instant time, String id) implements Comparable<Place> {

    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::time).reversed().thenComparing(Place::id);

    static Place of(SourceRecord record) {
        return new Place(record.time(), record.id().value());
    }

    /// The place that [#toString] wrote.
    ///
    /// @throws DateTimeParseException where it wrote no such text
    static Place parse(String text) {
        String[] parts = text.split(" ", 2);
        return new Place(Instant.parse(parts[0]), parts[1]);
    }

    @Override
    public int compareTo(Place other) {
        return NEWEST_FIRST.compare(this, other);
    }

    @Override
    public String toString() {
        return time + " " + id;
    }
}
