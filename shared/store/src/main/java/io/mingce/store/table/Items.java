package io.mingce.store.table;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Attributes of items that have no schema.
public final class Items {

    private Items() {}

    public static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /// Texts in their order; none where there are none.
    public static AttributeValue texts(Collection<String> values) {
        return AttributeValue.fromL(values.stream().sorted().map(Items::text).toList());
    }

    /// An attribute that must be there.
    ///
    /// @throws IllegalStateException where it is not
    public static AttributeValue value(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item has no attribute " + name);
        }
        return value;
    }

    public static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    public static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(value(item, name).n());
    }

    public static Instant instant(Map<String, AttributeValue> item, String name) {
        return Instant.parse(text(item, name));
    }

    public static List<String> texts(Map<String, AttributeValue> item, String name) {
        return value(item, name).l().stream().map(AttributeValue::s).toList();
    }

    /// A text that need not be there.
    public static <T> Optional<T> maybe(
            Map<String, AttributeValue> item, String name, Function<String, T> read) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).map(read);
    }
}
