package io.mingce.audit;

import java.time.Instant;

/// Somebody did more of something than is usual.
///
/// @param user who; empty where nobody was signed in
/// @param at when it got too much
/// @param count how much it was then
public record Alert(Kind kind, String user, Instant at, int count) {

    /// What there was too much of.
    public enum Kind {
        /// Different customers that somebody read or changed.
        MANY_CUSTOMERS("ManyCustomers"),
        /// Reads and changes outside working hours.
        OUTSIDE_HOURS("OutsideHours"),
        /// Refusals.
        REFUSALS("Refusals");

        private final String metric;

        Kind(String metric) {
            this.metric = metric;
        }

        /// What it is counted as.
        public String metric() {
            return metric;
        }
    }
}
