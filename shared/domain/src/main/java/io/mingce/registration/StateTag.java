package io.mingce.registration;

import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.StatedTags;
import io.mingce.customer.StatedTags.Stated;
import io.mingce.customer.TagStatement;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.registration.AddRecord.Added;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// Notes what a member of staff says of a customer's tag, as one more source record of it.
public final class StateTag {

    private final AddRecord records;

    public StateTag(Customers customers) {
        this.records = new AddRecord(customers);
    }

    /// Stores the statement with a customer, or with the survivor of one that was merged away. Four requests: two to
    /// read, two to write. Whoever says what stands already changes nothing. What is said now is the last word, though
    /// the clock of whoever spoke before was fast.
    ///
    /// @param source the same for every repetition
    /// @param now when it is said
    /// @throws Contended when others kept changing the customer; a repetition finishes
    public TagOutcome state(CustomerId id, SourceId source, Instant now, TagStatement said) {
        Added added = records.add(id, source, customer -> statement(customer, source, now, said));
        return switch (added) {
            case Added.Stored(Customer before, Customer after, Contribution _) ->
                    new TagOutcome.Stated(before, after);
            case Added.Repeated(Customer customer) -> new TagOutcome.Unchanged(customer);
            case Added.Nothing(Customer customer) ->
                    full(customer, said)
                            ? new TagOutcome.TooMany()
                            : new TagOutcome.Unchanged(customer);
            case Added.Gone() -> new TagOutcome.Gone();
        };
    }

    private Optional<SourceRecord> statement(
            Customer customer, SourceId source, Instant now, TagStatement said) {
        Stated before = customer.stated().byName().get(said.name());
        if (full(customer, said) || stands(customer, before, source, said)) {
            return Optional.empty();
        }
        return Optional.of(
                AddRecord.record(
                        customer,
                        source,
                        Channel.STAFF,
                        before == null ? now : Later.than(before.at(), now),
                        now,
                        Optional.empty(),
                        Consents.NONE,
                        Optional.of(said)));
    }

    /// What is taken back takes no room that it did not take before; what the law demands finds room always.
    private static boolean full(Customer customer, TagStatement said) {
        var stated = customer.stated().byName();
        return said.verdict() != Verdict.AUTOMATIC
                && !ProtectiveTags.include(said.name())
                && stated.size() >= StatedTags.MOST
                && !stated.containsKey(said.name());
    }

    private boolean stands(
            Customer customer, @Nullable Stated before, SourceId source, TagStatement said) {
        if (before == null) {
            return said.verdict() == Verdict.AUTOMATIC;
        }
        return same(before.statement(), said)
                && !before.source().equals(source)
                && records.stored(customer, before.source());
    }

    /// Whoever said it.
    private static boolean same(TagStatement one, TagStatement other) {
        return one.verdict() == other.verdict()
                && (one.verdict() == Verdict.AUTOMATIC
                        || (one.tagClass() == other.tagClass()
                                && one.reason().equals(other.reason())
                                && one.expires().equals(other.expires())));
    }
}
