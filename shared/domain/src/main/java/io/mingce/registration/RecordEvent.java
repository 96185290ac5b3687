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
import io.mingce.customer.Interaction;
import io.mingce.customer.Order;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagStatement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Notes what happened with a customer, as one more source record of it. An order told again with other content is
/// stored beside what was told before, which it supersedes, see [io.mingce.customer.History]. Whether `time` can be is
/// for whoever calls to judge.
public final class RecordEvent {

    private final Customers customers;

    public RecordEvent(Customers customers) {
        this.customers = customers;
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
        return Attempts.until(_ -> {
            Customer before = customers.find(Set.of(id)).get(id);
            if (before == null) {
                return Optional.of(new RecordOutcome.Gone());
            }
            if (stored(before, source)) {
                return Optional.of(new RecordOutcome.Repeated(before));
            }
            return record(before, told(before, source, channel, time, receivedAt, event));
        });
    }

    private boolean stored(Customer customer, SourceId source) {
        Set<SourceKey> keys =
                customer.partitions().stream()
                        .map(partition -> new SourceKey(partition, source))
                        .collect(Collectors.toSet());
        return !customers.contributions(keys).isEmpty();
    }

    /// Empty where somebody else changed the customer meanwhile.
    private Optional<RecordOutcome> record(Customer before, SourceRecord source) {
        Contribution did = before.latest().get(source.id()); // Of a writer that died.
        if (did == null) {
            did =
                    before.spending().unusual(source)
                            ? Contribution.UNCHANGED.ofUnusualAmount()
                            : Contribution.UNCHANGED;
        }
        Customer after = before.with(source).telling(Map.of(source.id(), did));
        if (!customers.save(List.of(new Change(after, Map.of(source, did)))).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RecordOutcome.Recorded(after.at(after.version() + 1), did.unusualAmount()));
    }

    private static SourceRecord told(
            Customer customer,
            SourceId source,
            Channel channel,
            Instant time,
            Instant receivedAt,
            Event event) {
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
                yuan(event),
                List.of(),
                Consents.NONE,
                Edit.NONE,
                Optional.of(event));
    }

    /// What is usual is told in renminbi only.
    private static Optional<BigDecimal> yuan(Event event) {
        return switch (event) {
            case Order order when order.currency().equals(Order.CNY) -> Optional.of(order.amount());
            case Order _, Interaction _, TagStatement _ -> Optional.empty();
        };
    }
}
