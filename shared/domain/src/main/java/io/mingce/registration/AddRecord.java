package io.mingce.registration;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Edit;
import io.mingce.customer.Event;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Stores one more source record of a customer that is known, or of the survivor of one that was merged away.
final class AddRecord {

    private final Customers customers;

    AddRecord(Customers customers) {
        this.customers = customers;
    }

    /// What became of it.
    sealed interface Added {

        /// It is stored.
        record Stored(Customer before, Customer now, Contribution did) implements Added {}

        /// It was stored before; nothing is changed.
        record Repeated(Customer now) implements Added {}

        /// There was nothing to be stored with the customer as it is.
        record Nothing(Customer now) implements Added {}

        /// There is no such customer.
        record Gone() implements Added {}
    }

    /// Four requests: two to read, two to write.
    ///
    /// @param source the same for every repetition
    /// @param statement makes the record of the customer as it is; asked again where others change it meanwhile
    /// @throws Contended when others kept changing the customer; a repetition finishes
    Added add(
            CustomerId id, SourceId source, Function<Customer, Optional<SourceRecord>> statement) {
        return Attempts.until(_ -> {
            Customer before = customers.find(Set.of(id)).get(id);
            if (before == null) {
                return Optional.of(new Added.Gone());
            }
            if (stored(before, source)) {
                return Optional.of(new Added.Repeated(before));
            }
            return statement
                    .apply(before)
                    .map(record -> store(before, record))
                    .orElseGet(() -> Optional.of(new Added.Nothing(before)));
        });
    }

    /// Whether the record is stored with the customer. What a profile says may come from one that is not yet: its writer
    /// died. One request.
    boolean stored(Customer customer, SourceId source) {
        return !customers.contributions(Map.of(customer, Set.of(source))).isEmpty();
    }

    /// Empty where somebody else changed the customer meanwhile.
    private Optional<Added> store(Customer before, SourceRecord source) {
        Contribution did = before.latest().get(source.id()); // Of a writer that died.
        if (did == null) {
            did =
                    before.spending().unusual(source)
                            ? Contribution.UNCHANGED.ofUnusualAmount()
                            : Contribution.UNCHANGED;
        }
        Customer after = before.with(source).telling(Map.of(source.id(), did));
        return customers.save(List.of(new Change(after, Map.of(source, did)))).isEmpty()
                ? Optional.of(new Added.Stored(before, after.at(after.version() + 1), did))
                : Optional.empty();
    }

    /// A record that states nothing of the customer's fields.
    static SourceRecord record(
            Customer customer,
            SourceId source,
            Channel channel,
            Instant time,
            Instant receivedAt,
            Optional<BigDecimal> yuan,
            Consents consents,
            Optional<Event> event) {
        return new SourceRecord(
                source,
                channel,
                time,
                receivedAt,
                customer.profile().type(),
                Optional.empty(),
                new RawRecord(Map.of()),
                Map.of(),
                Map.of(),
                yuan,
                List.of(),
                consents,
                Edit.NONE,
                event);
    }
}
