package io.mingce.store.cipher;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import io.mingce.store.table.Secrecy;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/// A keyset in the ledger, wrapped by KMS.
final class KeysetItem {

    static final TableSchema<KeysetItem> SCHEMA =
            StaticTableSchema.builder(KeysetItem.class)
                    .newItemSupplier(KeysetItem::new)
                    .addAttribute(
                            String.class,
                            a ->
                                    a.name("id")
                                            .getter(i -> i.id)
                                            .setter((i, v) -> i.id = v)
                                            .tags(primaryPartitionKey(), Secrecy.PLAIN))
                    .addAttribute(
                            String.class,
                            a ->
                                    a.name("at")
                                            .getter(i -> i.at)
                                            .setter((i, v) -> i.at = v)
                                            .tags(primarySortKey(), Secrecy.PLAIN))
                    .addAttribute(
                            SdkBytes.class,
                            a ->
                                    a.name("keyset")
                                            .getter(i -> i.keyset)
                                            .setter((i, v) -> i.keyset = v)
                                            .tags(Secrecy.WRAPPED))
                    .build();

    @Nullable String id;
    @Nullable String at;
    @Nullable SdkBytes keyset;

    /// Version of the keyset: `v1` is 1.
    int version() {
        return at == null ? 0 : Integer.parseInt(at, 1, at.length(), 10);
    }
}
