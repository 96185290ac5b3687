package io.mingce.customer;

import io.mingce.consent.Consents;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/// A person or a company that we keep one record of: the projection of its source records.
///
/// @param profile what survives of them
/// @param consents the last statement about each purpose
/// @param spending what amounts are usual
/// @param since when the first record came in
/// @param lastActivity when the last record came in
/// @param version counts the writes; 0 = not stored yet
/// @param latest what the records of the last write did, so that it can be told again if the writer died before it
///     stored them
public record Customer(
        CustomerId id,
        Profile profile,
        Consents consents,
        Spending spending,
        Instant since,
        Instant lastActivity,
        long version,
        Map<SourceId, Contribution> latest) {

    public Customer {
        latest = Map.copyOf(latest);
    }

    /// A customer that begins with `source`.
    public static Customer begin(CustomerId id, SourceRecord source) {
        return new Customer(
                id,
                Profile.of(source),
                source.consents(),
                Spending.of(source),
                source.receivedAt(),
                source.receivedAt(),
                0,
                Map.of());
    }

    /// The customer that `sources` make, whatever their order; there must be one at least.
    public static Customer project(CustomerId id, Collection<SourceRecord> sources, long version) {
        Iterator<SourceRecord> each =
                sources.stream()
                        .sorted(java.util.Comparator.comparing(SourceRecord::id))
                        .iterator();
        Customer customer = begin(id, each.next());
        while (each.hasNext()) {
            customer = customer.with(each.next());
        }
        return customer.at(version);
    }

    /// This customer after one more record; the same record again changes nothing.
    public Customer with(SourceRecord source) {
        return new Customer(
                id,
                profile.join(Profile.of(source)),
                consents.join(source.consents()),
                spending.join(Spending.of(source)),
                source.receivedAt().isBefore(since) ? source.receivedAt() : since,
                source.receivedAt().isAfter(lastActivity) ? source.receivedAt() : lastActivity,
                version,
                latest);
    }

    /// The same customer as stored at `version`.
    public Customer at(long version) {
        return new Customer(id, profile, consents, spending, since, lastActivity, version, latest);
    }

    /// The same customer, saying what the records of the write to come did.
    public Customer telling(Map<SourceId, Contribution> latest) {
        return new Customer(id, profile, consents, spending, since, lastActivity, version, latest);
    }

    /// The id and what is filled, never with what.
    @Override
    public String toString() {
        return "Customer[" + id + " v" + version + ", " + profile + "]";
    }
}
