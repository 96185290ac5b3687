package io.mingce.dedup;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.matching.MatchRule;

import java.util.List;
import java.util.Map;

/// What other thresholds would come to. Ids and numbers only.
///
/// @param byType for each type that was asked about
/// @param samples at most [#SAMPLES] of each kind; which ones depends on the ids of records, or on the score of cases
public record DryRunReport(Map<CustomerType, Comparison> byType, List<Sample> samples) {

    /// Samples of each kind.
    public static final int SAMPLES = 20;

    public DryRunReport {
        byType = Map.copyOf(byType);
        samples = List.copyOf(samples);
    }

    /// @param customers how many there are now
    /// @param inForce what the thresholds in force would still change
    /// @param asked what the others would
    public record Comparison(int customers, Numbers inForce, Numbers asked) {}

    /// @param merged customers that would be merged
    /// @param into how many customers that would make of them
    /// @param apart customers that would be taken apart
    /// @param cases pairs that would be open for a person to decide
    public record Numbers(int merged, int into, int apart, int cases) {}

    /// In what the thresholds that were asked about differ from those in force.
    public enum Kind {
        /// Two customers that would be merged.
        MERGE_ADDED,
        /// Two customers that would no longer be merged.
        MERGE_LOST,
        /// One customer whose records would no longer be enough to be one.
        APART,
        /// Two customers that a person would be asked about.
        CASE_ADDED,
        /// Two customers that nobody would be asked about any more.
        CASE_LOST
    }

    /// @param customers two, or the one that would be taken apart
    /// @param score bits
    /// @param reasons rules that spoke
    public record Sample(
            Kind kind, List<CustomerId> customers, double score, List<MatchRule> reasons) {

        public Sample {
            customers = List.copyOf(customers);
            reasons = List.copyOf(reasons);
        }
    }
}
