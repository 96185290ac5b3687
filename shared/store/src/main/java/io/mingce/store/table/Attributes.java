package io.mingce.store.table;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;

import java.util.function.BiConsumer;
import java.util.function.Function;

/// Attributes of static schemas.
public final class Attributes {

    private Attributes() {}

    /// An attribute that may be absent.
    // The Enhanced Client reads an absent attribute as null, which its own types do not say.
    @SuppressWarnings("NullAway")
    public static <I, V> StaticAttribute<I, V> optional(
            Class<I> item,
            String name,
            EnhancedType<V> type,
            Function<I, @Nullable V> get,
            BiConsumer<I, V> set,
            Secrecy secrecy) {
        return StaticAttribute.builder(item, type)
                .name(name)
                .getter(get)
                .setter(set)
                .tags(secrecy)
                .build();
    }
}
