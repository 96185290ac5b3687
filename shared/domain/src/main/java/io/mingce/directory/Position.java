package io.mingce.directory;

import io.mingce.customer.CustomerId;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// A place in the order in which customers are listed: those that came last first, then by id.
///
/// @param created the day the customer came
public record Position(LocalDate created, CustomerId id) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::created).reversed().thenComparing(Position::id);
    private static final char BETWEEN = '/';

    /// Reads what [#text()] wrote; empty where it was something else.
    public static Optional<Position> of(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0 || !PackedId.fits(text.substring(between + 1))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Position(
                            LocalDate.parse(text.substring(0, between)),
                            new CustomerId(text.substring(between + 1))));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /// This position as text.
    public String text() {
        return created.toString() + BETWEEN + id.value();
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
