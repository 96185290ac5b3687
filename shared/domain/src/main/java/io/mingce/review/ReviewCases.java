package io.mingce.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Pairs of customers that wait for a person to decide.
public interface ReviewCases {

    /// In what order open cases are shown.
    enum Order {
        /// The likeliest pair first.
        SCORE,
        /// The oldest case first.
        AGE
    }

    /// A part of a list.
    ///
    /// @param next where the list goes on; empty at its end
    record Page(List<ReviewCase> cases, Optional<String> next) {

        public Page {
            cases = List.copyOf(cases);
        }
    }

    /// Opens each case that is not known yet. One that is open gets the new basis; one that is decided stays so.
    void open(Set<ReviewCase> cases);

    Optional<ReviewCase> find(CaseId id);

    /// Open cases; those that rest come last.
    ///
    /// @param owner only those of this person; empty = all
    /// @param from [Page#next()] of the page before; empty = from the beginning
    /// @param limit at most so many, 1–100
    Page page(Order order, Optional<String> owner, Optional<String> from, int limit);

    /// Stores what a person did to a case that is still open.
    ///
    /// @return whether it was; if not, nothing is changed
    boolean change(ReviewCase changed);
}
