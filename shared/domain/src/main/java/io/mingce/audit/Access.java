package io.mingce.audit;

import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/// One access of a member of staff to personal data, or an attempt at it. Never holds personal data: fields by name,
/// customers by id.
///
/// @param at when
/// @param user who; stable id in the user directory, empty where nobody was signed in
/// @param action what they did, see [io.mingce.access.Action#key()]; `sign-in` where they did not get that far
/// @param outcome how it ended
/// @param customers whose data it was about
/// @param fields names of the fields that were shown, revealed or changed
/// @param from the caller's network address
/// @param reason why, where the caller had to say
/// @param request the API's id of the request
public record Access(
        Instant at,
        String user,
        String action,
        Outcome outcome,
        SortedSet<CustomerId> customers,
        SortedSet<String> fields,
        String from,
        String reason,
        String request) {

    /// How an access ended.
    public enum Outcome {
        /// Data was read.
        READ,
        /// Data was shown that is masked otherwise.
        REVEALED,
        /// Data was changed.
        CHANGED,
        /// It was refused.
        REFUSED
    }

    public Access {
        customers = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(customers));
        fields = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(fields));
    }
}
