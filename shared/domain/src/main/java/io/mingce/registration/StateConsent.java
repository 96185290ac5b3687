package io.mingce.registration;

import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.registration.AddRecord.Added;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Notes that a customer allowed or withdrew something, as it was told to a member of staff: one more source record. A
/// withdrawal takes effect with it (PIPL art. 15).
public final class StateConsent {

    /// Purposes that a customer may have said something of.
    public static final int MOST = 50;

    private final AddRecord records;

    public StateConsent(Customers customers) {
        this.records = new AddRecord(customers);
    }

    /// What the customer said.
    ///
    /// @param notice version of the notice that was shown; empty where the customer told staff, and none was
    public record Said(String purpose, boolean given, Optional<String> notice) {}

    /// Stores it with a customer, or with the survivor of one that was merged away. Four requests: two to read, two to
    /// write. What is said now is the last word, though the clock of whoever spoke before was fast.
    ///
    /// @param source the same for every repetition
    /// @param now when it is said
    /// @throws Contended when others kept changing the customer; a repetition finishes
    public ConsentOutcome state(CustomerId id, SourceId source, Instant now, Said said) {
        Added added = records.add(id, source, customer -> statement(customer, source, now, said));
        return switch (added) {
            case Added.Stored(Customer _, Customer after, Contribution _) ->
                    new ConsentOutcome.Stated(after);
            case Added.Repeated(Customer customer) -> new ConsentOutcome.Unchanged(customer);
            case Added.Nothing(Customer customer) ->
                    full(customer, said)
                            ? new ConsentOutcome.TooMany()
                            : new ConsentOutcome.Unchanged(customer);
            case Added.Gone() -> new ConsentOutcome.Gone();
        };
    }

    private Optional<SourceRecord> statement(
            Customer customer, SourceId source, Instant now, Said said) {
        Consent before = customer.consents().byPurpose().get(said.purpose());
        if (full(customer, said) || stands(customer, before, source, said)) {
            return Optional.empty();
        }
        Instant time = before == null ? now : Later.than(before.time(), now);
        var consent =
                new Consent(
                        said.purpose(),
                        said.given(),
                        said.notice().orElse(Editing.NOTICE),
                        time,
                        source);
        return Optional.of(
                AddRecord.record(
                        customer,
                        source,
                        Channel.STAFF,
                        time,
                        now,
                        Optional.empty(),
                        new Consents(Map.of(said.purpose(), consent)),
                        Optional.empty()));
    }

    private static boolean full(Customer customer, Said said) {
        var purposes = customer.consents().byPurpose();
        return purposes.size() >= MOST && !purposes.containsKey(said.purpose());
    }

    private boolean stands(
            Customer customer, @Nullable Consent before, SourceId source, Said said) {
        return before != null
                && before.given() == said.given()
                && said.notice().stream().allMatch(before.noticeVersion()::equals)
                && !before.source().equals(source)
                && records.stored(customer, before.source());
    }
}
