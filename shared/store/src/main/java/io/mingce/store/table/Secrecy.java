package io.mingce.store.table;

import static java.util.stream.Collectors.toMap;

import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What an attribute of a table may hold; every attribute has one of these as a tag of its static schema.
public enum Secrecy implements StaticAttributeTag {
    /// Ids, states, times, counts: nothing about a person.
    PLAIN,
    /// Keyed hashes.
    TOKEN,
    /// Sealed with the customer's data key.
    ENCRYPTED,
    /// A key, sealed with another key.
    WRAPPED;

    private static final String METADATA = "io.mingce:secrecy";

    @Override
    public Consumer<StaticTableMetadata.Builder> modifyMetadata(
            String attribute, AttributeValueType type) {
        return metadata -> metadata.addCustomMetadataObject(METADATA, Map.of(attribute, this));
    }

    /// The secrecy of each attribute that has one.
    public static Map<String, Secrecy> of(TableMetadata table) {
        Map<?, ?> tagged = table.customMetadataObject(METADATA, Map.class).orElse(Map.of());
        return tagged.entrySet().stream()
                .collect(toMap(e -> (String) e.getKey(), e -> (Secrecy) e.getValue()));
    }

    /// The attributes that must be sealed before they are written.
    public static Set<String> encrypted(TableMetadata table) {
        return of(table).entrySet().stream()
                .filter(e -> e.getValue() == ENCRYPTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
