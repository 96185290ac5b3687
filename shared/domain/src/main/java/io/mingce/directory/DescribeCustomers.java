package io.mingce.directory;

import static io.mingce.directory.Dimension.joined;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.identity.BlindIndex;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Makes the rows of customers. Some ten microseconds each, for the hashes of their names.
public final class DescribeCustomers {

    private final KeyedHashes hashes;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which days begin
    public DescribeCustomers(BlindIndex index, InstantSource clock, ZoneId zone) {
        this.hashes = new KeyedHashes(index);
        this.clock = clock;
        this.zone = zone;
    }

    /// The rows of all `ids` that were asked for and of all that were found.
    ///
    /// @param found by the id asked for; one that leads to another customer was merged away, one that is missing is gone
    public List<Row> rows(Set<CustomerId> ids, Map<CustomerId, Customer> found) {
        var rows = new TreeMap<CustomerId, Row>();
        ids.forEach(id -> rows.put(id, Row.gone(id)));
        found.values().forEach(customer -> rows.put(customer.id(), row(customer)));
        return List.copyOf(rows.values());
    }

    /// The row of a customer that is there. One that is restricted is not to be found: it has the row of one that is gone
    /// until the restriction is taken back.
    public Row row(Customer customer) {
        if (customer.restricted()) {
            return Row.gone(customer.id());
        }
        var facts = new Facts(customer, LocalDate.ofInstant(clock.instant(), zone), zone);
        var texts = new HashMap<Dimension, String>();
        for (Dimension dimension : Dimension.values()) {
            texts.put(dimension, text(facts, dimension));
        }
        return new Row(
                customer.id(),
                Optional.of(
                        new Entry(
                                texts,
                                Math.toIntExact(facts.created().toEpochDay()),
                                Math.toIntExact(facts.active().toEpochDay()),
                                facts.bought(),
                                hashes.of(facts))));
    }

    private static String text(Facts facts, Dimension dimension) {
        return switch (dimension) {
            case TYPE -> facts.customer().profile().type().name();
            case LEVEL -> facts.value(Field.LEVEL);
            case INDUSTRY -> facts.value(Field.INDUSTRY);
            case AREA -> joined(List.of(facts.province(), facts.city()));
            case CHANNELS -> joined(facts.channels());
            case TAGS -> joined(facts.tags());
            case CONSENTS -> joined(facts.consents());
            case OWNER -> facts.value(Field.OWNER);
            case STATUS -> facts.status().key();
        };
    }
}
