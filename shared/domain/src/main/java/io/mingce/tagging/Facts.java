package io.mingce.tagging;

import io.mingce.cleaning.PostalAddress;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.History;
import io.mingce.customer.Order;
import io.mingce.customer.Purchases;
import io.mingce.customer.SourceRecord;
import io.mingce.tagging.Happening.Bought;
import io.mingce.tagging.Happening.Talked;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All that rules may ask about one customer on one day, gathered once. Names are those of [RuleLanguage].
final class Facts {

    /// No day beyond can be told from others, nor does one matter.
    private static final long FARTHEST = 10_000_000;

    private final Map<String, Object> values = new HashMap<>();
    private final List<String> tags = new ArrayList<>();
    private final Trace trace = new Trace();
    private final Purchases purchases;

    Facts(Customer customer, History history, LocalDate today, ZoneId zone) {
        var scope = new Scope(day(today), trace);
        var orders =
                Happenings.of(
                        scope,
                        history.orders().stream()
                                .<Happening>map(placed ->
                                        Bought.of(
                                                day(placed.record(), zone),
                                                placed.channel(),
                                                placed.order()))
                                .toList(),
                        Order.CNY);
        var interactions =
                Happenings.of(
                        scope,
                        history.interactions().stream()
                                .<Happening>map(held ->
                                        new Talked(
                                                day(held.record(), zone),
                                                held.record().channel().name(),
                                                held.interaction().type()))
                                .toList(),
                        Order.CNY);
        values.put("orders", orders);
        values.put("interactions", interactions);
        values.put("customer", new Known(scope, customer, history, zone));
        values.put("tags", tags);
        values.put("channels", channels(history));
        state(customer);
        purchases = purchases(orders.totals());
    }

    private void state(Customer customer) {
        var profile = customer.profile();
        values.put("type", profile.type() == CustomerType.PERSON ? "person" : "company");
        for (Field field : List.of(Field.LEVEL, Field.INDUSTRY, Field.GENDER)) {
            values.put(field.key(), profile.value(field).orElse(""));
        }
        Optional<PostalAddress> address =
                profile.value(Field.ADDRESS).flatMap(PostalAddress::ofCanonical);
        values.put("province", address.map(PostalAddress::province).orElse(""));
        values.put("city", address.map(PostalAddress::city).orElse(""));
        values.put("missing", profile.missing().stream().map(Field::key).toList());
        values.put(
                "consents",
                customer.consents().byPurpose().keySet().stream()
                        .filter(customer.consents()::allows)
                        .toList());
    }

    private static List<String> channels(History history) {
        var channels = new TreeSet<String>();
        Stream.of(
                        history.orders().stream().map(History.Placed::record),
                        history.interactions().stream().map(History.Held::record),
                        history.records().stream())
                .flatMap(records -> records)
                .map(SourceRecord::channel)
                .forEach(channel -> channels.add(channel.name()));
        return List.copyOf(channels);
    }

    private static Purchases purchases(Totals totals) {
        return totals.count == 0
                ? Purchases.NONE
                : new Purchases(
                        Optional.of(LocalDate.ofEpochDay(totals.last)),
                        totals.count,
                        BigDecimal.valueOf(totals.sum, 2));
    }

    private static int day(SourceRecord record, ZoneId zone) {
        return day(LocalDate.ofInstant(record.time(), zone));
    }

    private static int day(LocalDate day) {
        return (int) Math.clamp(day.toEpochDay(), -FARTHEST, FARTHEST);
    }

    Map<String, Object> values() {
        return values;
    }

    /// The tags that the customer has as far as is known by now.
    List<String> tags() {
        return tags;
    }

    Trace trace() {
        return trace;
    }

    Purchases purchases() {
        return purchases;
    }
}
