package io.mingce.request;

import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A legal hold: what is known of a customer must not be erased yet.
///
/// @param customer under the id it was set for; counts for whoever it was merged into
/// @param order the order it is about, its number as the channel's; empty = all of the customer
/// @param reason a ground, for example `税收征管法 52`; never of the person's data
/// @param until the last day on which it counts
/// @param user who set it; stable id in the user directory
public record Hold(
        CustomerId customer,
        Optional<String> order,
        String reason,
        LocalDate until,
        Instant at,
        String user) {}
