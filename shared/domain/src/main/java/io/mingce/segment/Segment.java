package io.mingce.segment;

import io.mingce.cleaning.Text;
import io.mingce.customer.CustomerStatus;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.Term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A search that has a name. Whoever fits is in it, from the moment they do.
///
/// @param label what people read
/// @param purpose what a customer must have consented to in order to be in it, for example `marketing`; empty where
///     nothing
public record Segment(SegmentName name, Text label, Optional<String> purpose, Condition condition) {

    /// A segment as it was from some moment on.
    ///
    /// @param version 1 and up; 0 = as shipped
    /// @param by who saved it; stable id in the user directory; empty where it is shipped
    public record Version(
            Segment segment, int version, Optional<String> by, Optional<Instant> at) {}

    /// The search for its customers; those in the archive are not among them.
    ///
    /// @param today in the register's zone
    public CustomerQuery query(LocalDate today) {
        CustomerQuery query = condition.query(today).and(new Term.OfStatus(CustomerStatus.ACTIVE));
        return purpose.map(needed -> query.and(new Term.Consented(needed))).orElse(query);
    }
}
