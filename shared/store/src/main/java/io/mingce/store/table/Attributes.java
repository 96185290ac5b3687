package io.mingce.store.table;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Attributes of static schemas.
public final class Attributes {

    private Attributes() {}

    /// An attribute that may be absent.
    ///
    /// @param tags its [Secrecy], and what else the mapper is to know
    // The Enhanced Client reads an absent attribute as null, which its own types do not say.
    @SuppressWarnings("NullAway")
    public static <I, V> StaticAttribute<I, V> optional(
            Class<I> item,
            String name,
            EnhancedType<V> type,
            Function<I, @Nullable V> get,
            BiConsumer<I, V> set,
            StaticAttributeTag... tags) {
        return StaticAttribute.builder(item, type)
                .name(name)
                .getter(get)
                .setter(set)
                .tags(tags)
                .build();
    }

    /// A plain text that may be absent.
    ///
    /// @param key what part of the item's key it is, where it is one
    public static <I> StaticAttribute<I, String> text(
            Class<I> item,
            String name,
            Function<I, @Nullable String> get,
            BiConsumer<I, String> set,
            StaticAttributeTag... key) {
        var tags = new ArrayList<StaticAttributeTag>(List.of(key));
        tags.add(Secrecy.PLAIN);
        return optional(
                item,
                name,
                EnhancedType.of(String.class),
                get,
                set,
                tags.toArray(StaticAttributeTag[]::new));
    }
}
