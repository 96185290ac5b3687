package io.mingce.cleaning;

import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.Order;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One raw record after cleaning.
///
/// @param type person or company
/// @param values canonical texts by field, each list without repeats, best first
/// @param evidence what is not good enough to keep as a value but helps to recognise the customer (a masked phone,
///     an ID card with a wrong check digit, a surname with a form of address), by field
/// @param externalId the channel's own id of the customer
/// @param recordedAt when the channel recorded it, local time of the channel, where it says
/// @param amount money of the row, renminbi, ≥ 0
/// @param order the order that the row tells of, where it bears the number of one
/// @param findings everything that was changed, doubted or dropped, in column order
public record Cleaned(
        CustomerType type,
        Map<Field, List<String>> values,
        Map<Field, List<String>> evidence,
        Optional<String> externalId,
        Optional<LocalDateTime> recordedAt,
        Optional<BigDecimal> amount,
        Optional<Order> order,
        List<Finding> findings) {

    public Cleaned {
        values = byField(values);
        evidence = byField(evidence);
        findings = List.copyOf(findings);
    }

    private static Map<Field, List<String>> byField(Map<Field, List<String>> texts) {
        var copy = new EnumMap<Field, List<String>>(Field.class);
        texts.forEach((field, all) -> copy.put(field, List.copyOf(all)));
        return Collections.unmodifiableMap(copy);
    }

    /// First value of `field`.
    public Optional<String> value(Field field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }

    /// All values of `field`, best first.
    public List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /// Whether anything is left by which the customer could be recognised or addressed.
    public boolean usable() {
        return usable(values);
    }

    static boolean usable(Map<Field, ?> values) {
        return values.containsKey(Field.NAME)
                || values.containsKey(Field.PHONE)
                || values.containsKey(Field.EMAIL)
                || values.containsKey(Field.ID_CARD)
                || values.containsKey(Field.USCC);
    }

    /// Counts, never values.
    @Override
    public String toString() {
        return "Cleaned[" + type + ", " + values.keySet() + ", " + findings.size() + " findings]";
    }
}
