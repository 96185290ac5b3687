package io.mingce.audit;

import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The trail by whom it is about, or by who it was.
public interface AuditLog {

    /// Whose accesses, or accesses to whom.
    sealed interface Subject {
        /// Accesses to one customer.
        record OfCustomer(CustomerId customer) implements Subject {}

        /// Accesses by one member of staff.
        record ByUser(String user) implements Subject {}

        /// All accesses.
        record Everything() implements Subject {}

        /// Whether `access` is one of them.
        default boolean includes(Access access) {
            return switch (this) {
                case OfCustomer(CustomerId customer) -> access.customers().contains(customer);
                case ByUser(String user) -> access.user().equals(user);
                case Everything _ -> true;
            };
        }
    }

    /// What is asked for.
    ///
    /// @param from first instant
    /// @param until the instant after the last one
    /// @param outcome empty for any
    record Question(
            Subject subject, Instant from, Instant until, Optional<Access.Outcome> outcome) {}

    /// Some of what was asked for. May have fewer than the limit, even none, and yet a next one.
    ///
    /// @param next position to go on from, opaque; empty at the end
    record Page(List<Access> accesses, Optional<String> next) {

        public Page {
            accesses = List.copyOf(accesses);
        }
    }

    /// The newest first. One index is asked, and the links looked up that it names; a day more of [Subject.Everything]
    /// is an index more, so such a question is for some days. What was noted a moment ago may be missing.
    ///
    /// @param from position of the page before; empty for the first page
    /// @throws IllegalArgumentException where `from` is no position of this question
    Page page(Question question, Optional<String> from, int limit);
}
