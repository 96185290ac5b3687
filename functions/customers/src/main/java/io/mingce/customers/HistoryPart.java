package io.mingce.customers;

import io.mingce.customer.Customer;
import io.mingce.customer.History;
import io.mingce.customer.ProtectiveTags;
import io.mingce.edge.Disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A part of a customer's history that may be long.
enum HistoryPart {
    INTERACTIONS,
    ORDERS,
    /// The source records that tell neither of an order nor of an interaction, nor of what the law demands.
    SOURCES;

    /// One thing in it.
    record Item(Place place, Sight sight) {}

    /// How a thing is shown.
    @FunctionalInterface
    interface Sight {
        Map<String, Object> of(Customer customer, Disclosure shown);
    }

    /// Name in JSON and in paths.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The things in this part, newest first.
    List<Item> of(History history) {
        return switch (this) {
            case INTERACTIONS ->
                    history.interactions().stream()
                            .map(held ->
                                    new Item(
                                            Place.of(held.record()),
                                            (customer, shown) ->
                                                    shown.interaction(customer, held.record())))
                            .toList();
            case ORDERS ->
                    history.orders().stream()
                            .map(placed ->
                                    new Item(
                                            Place.of(placed.record()),
                                            (customer, shown) -> shown.order(customer, placed)))
                            .toList();
            case SOURCES ->
                    history.records().stream()
                            .filter(record -> !ProtectiveTags.toldBy(record))
                            .map(record ->
                                    new Item(
                                            Place.of(record),
                                            (customer, shown) -> shown.source(customer, record)))
                            .toList();
        };
    }
}
