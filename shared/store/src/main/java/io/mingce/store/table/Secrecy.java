package io.mingce.store.table;

import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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

    private final String metadata = "io.mingce:secrecy:" + name();

    @Override
    public Consumer<StaticTableMetadata.Builder> modifyMetadata(
            String attribute, AttributeValueType type) {
        return table -> table.addCustomMetadataObject(metadata, List.of(attribute));
    }

    /// The secrecy of each attribute that has one.
    public static Map<String, Secrecy> of(TableMetadata table) {
        var secrecy = new HashMap<String, Secrecy>();
        for (Secrecy each : values()) {
            each.attributes(table).forEach(attribute -> secrecy.put(attribute, each));
        }
        return secrecy;
    }

    /// The attributes that must be sealed before they are written.
    public static Collection<String> encrypted(TableMetadata table) {
        return ENCRYPTED.attributes(table);
    }

    @SuppressWarnings("unchecked") // Under our key there is nothing but what was put there above.
    private Collection<String> attributes(TableMetadata table) {
        return table.customMetadataObject(metadata, Collection.class).orElse(List.of());
    }
}
