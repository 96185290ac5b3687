package io.mingce.store.cipher;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.stream.Stream;

/// The schemas of the tables that hold keys.
public final class KeyTables {

    private KeyTables() {}

    public static Stream<TableSchema<?>> schemas() {
        return Stream.of(KeysetItem.SCHEMA, DataKeyItem.SCHEMA);
    }
}
