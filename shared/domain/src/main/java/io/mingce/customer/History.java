package io.mingce.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What happened with a customer, as its source records tell it.
///
/// @param orders each order as told last, newest first
/// @param interactions newest first
/// @param records those that tell neither of an order nor of an interaction, newest first
public record History(List<Placed> orders, List<Held> interactions, List<SourceRecord> records) {

    private static final Comparator<SourceRecord> NEWEST_FIRST =
            Comparator.comparing(SourceRecord::time).reversed().thenComparing(SourceRecord::id);

    /// An order.
    ///
    /// @param channel where it was placed
    /// @param record what told of it last
    public record Placed(Order order, String channel, SourceRecord record) {}

    /// An interaction.
    ///
    /// @param record what told of it
    public record Held(Interaction interaction, SourceRecord record) {}

    private record OrderNumber(String channel, String externalId) {}

    public History {
        orders = List.copyOf(orders);
        interactions = List.copyOf(interactions);
        records = List.copyOf(records);
    }

    /// What these records tell, whatever their order. Those that tell of the same order, that of the same number in the
    /// same channel, are taken together as [OrderStatements] says.
    public static History of(Collection<SourceRecord> sources) {
        var orders = new HashMap<OrderNumber, List<SourceRecord>>();
        var interactions = new ArrayList<Held>();
        var records = new ArrayList<SourceRecord>();
        for (SourceRecord source : sources) {
            switch (source.event().orElse(null)) {
                case Order order ->
                        orders.computeIfAbsent(
                                        new OrderNumber(
                                                source.channel().name(), order.externalId()),
                                        _ -> new ArrayList<>())
                                .add(source);
                case Interaction interaction -> interactions.add(new Held(interaction, source));
                case TagStatement _ -> records.add(source);
                case null -> records.add(source);
            }
        }
        return new History(
                orders.values().stream()
                        .map(OrderStatements::placed)
                        .sorted(Comparator.comparing(Placed::record, NEWEST_FIRST))
                        .toList(),
                interactions.stream()
                        .sorted(Comparator.comparing(Held::record, NEWEST_FIRST))
                        .toList(),
                records.stream().sorted(NEWEST_FIRST).toList());
    }

    /// What the records of all of a customer's partitions tell.
    public static History of(Map<CustomerId, List<SourceRecord>> sources) {
        return of(sources.values().stream().flatMap(List::stream).toList());
    }

    /// How much of what, never what.
    @Override
    public String toString() {
        return "History[%d orders, %d interactions, %d records]"
                .formatted(orders.size(), interactions.size(), records.size());
    }
}
