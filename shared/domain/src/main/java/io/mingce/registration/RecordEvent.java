package io.mingce.registration;

import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Event;
import io.mingce.customer.Interaction;
import io.mingce.customer.Order;
import io.mingce.customer.SourceId;
import io.mingce.customer.TagStatement;
import io.mingce.registration.AddRecord.Added;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Notes what happened with a customer, as one more source record of it. An order told again with other content is
/// stored beside what was told before, which it supersedes, see [io.mingce.customer.History]. Whether `time` can be is
/// for whoever calls to judge.
public final class RecordEvent {

    private final AddRecord records;

    public RecordEvent(Customers customers) {
        this.records = new AddRecord(customers);
    }

    /// Stores an event with a customer, or with the survivor of one that was merged away. Four requests: two to read,
    /// two to write.
    ///
    /// @param source the same for every repetition
    /// @param channel where it happened
    /// @param time when it happened
    /// @param receivedAt when it first came in
    /// @throws Contended when others kept changing the customer; a repetition finishes
    public RecordOutcome record(
            CustomerId id,
            SourceId source,
            Channel channel,
            Instant time,
            Instant receivedAt,
            Event event) {
        Added added =
                records.add(
                        id,
                        source,
                        customer ->
                                Optional.of(
                                        AddRecord.record(
                                                customer,
                                                source,
                                                channel,
                                                time,
                                                receivedAt,
                                                yuan(event),
                                                Consents.NONE,
                                                Optional.of(event))));
        return switch (added) {
            case Added.Stored(Customer _, Customer now, Contribution did) ->
                    new RecordOutcome.Recorded(now, did.unusualAmount());
            case Added.Repeated(Customer now) -> new RecordOutcome.Repeated(now);
            case Added.Nothing(Customer now) -> new RecordOutcome.Repeated(now);
            case Added.Gone() -> new RecordOutcome.Gone();
        };
    }

    /// What is usual is told in renminbi only.
    private static Optional<BigDecimal> yuan(Event event) {
        return switch (event) {
            case Order order when order.currency().equals(Order.CNY) -> Optional.of(order.amount());
            case Order _, Interaction _, TagStatement _ -> Optional.empty();
        };
    }
}
