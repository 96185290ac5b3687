package io.mingce.tagging;

import io.mingce.customer.Customer;

import java.util.List;

/// What a rule would do, before it is saved.
///
/// @param customers how many the scope has
/// @param evaluated how many of them were looked at, taken at random where not all were
/// @param matching how many of these would have the tag
/// @param estimate how many of the scope would have it; the number itself where all were looked at
/// @param low the number is hardly lower than this (95 %)
/// @param high the number is hardly higher than this
/// @param exact whether all were looked at
/// @param sample some of those that would have the tag
/// @param failures with how many of those looked at the rule ended in an error
public record Preview(
        int customers,
        int evaluated,
        int matching,
        int estimate,
        int low,
        int high,
        boolean exact,
        List<Customer> sample,
        int failures) {

    public Preview {
        sample = List.copyOf(sample);
    }

    /// The numbers only.
    @Override
    public String toString() {
        return "Preview[%d of %d of %d]".formatted(matching, evaluated, customers);
    }
}
