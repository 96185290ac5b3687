package io.mingce.registration;

import java.util.Optional;

/// How far the walks over all customers have come.
public interface RekeyWalks {

    /// A walk.
    ///
    /// @param after where it goes on; empty = from the beginning
    /// @param changed whether it has changed a customer since it was there last
    /// @param done whether it came to its end without a change
    record Walk(String name, Optional<String> after, boolean changed, boolean done) {

        /// One that has not begun.
        public static Walk begin(String name) {
            return new Walk(name, Optional.empty(), false, false);
        }

        /// After a page.
        public Walk walked(RekeyIndex.Walked page) {
            boolean any = changed || page.changed() > 0;
            boolean end = page.next().isEmpty();
            return new Walk(name, page.next(), any && !end, end && !any);
        }
    }

    /// The walk of this name; one that has not begun where none is known.
    Walk find(String name);

    void save(Walk walk);
}
