package io.mingce.customer;

import java.util.Map;

/// One customer to be stored together with the source records that made the difference.
///
/// @param customer as it is to be; its `version` is the one it was read at, 0 for a new one
/// @param sources the new records, with what each did
public record Change(Customer customer, Map<SourceRecord, Contribution> sources) {}
