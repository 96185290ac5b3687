package io.mingce.access;

import java.util.Locale;

/// What a member of staff can do; every route of the staff API is exactly one of these.
public enum Action {
    /// Look for customers, and get a list of them.
    FIND,
    /// See one customer with its whole history.
    READ,
    /// See what was changed in a customer, by whom and when.
    READ_CHANGES,
    /// Enter a customer by hand.
    CREATE,
    /// Put right what a customer's fields say.
    EDIT,
    /// Note an interaction or an order.
    RECORD,
    /// Say how customers are related.
    RELATE,
    /// Give a customer tags, and deny it some.
    TAG,
    /// Say what a customer allowed or withdrew.
    CONSENT,
    /// See which tags, segments and rules there are, and how many customers have them.
    SEGMENTS,
    /// Save, preview and re-evaluate rules and segments.
    RULES,
    /// Give a customer to a member of staff.
    ASSIGN,
    /// See fields in clear that are shown masked.
    REVEAL,
    /// See review cases, merges and dry runs; rule on cases.
    REVIEW,
    /// Merge, split and take merges back without a review case.
    MERGE,
    /// Ask what other thresholds of matching would merge.
    DRY_RUN,
    /// Bring files, read their reports, take them back.
    IMPORT,
    /// See runs of the archive and their reports; begin, stop and resume them.
    ARCHIVE,
    /// Read the audit trail, and have it checked.
    AUDIT,
    /// Handle what persons ask for: requests, their deadlines, certificates.
    REQUESTS,
    /// Set and release legal holds.
    HOLD,
    /// Read how the API is used.
    DESCRIBE;

    /// Name in the audit trail and in the README; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
