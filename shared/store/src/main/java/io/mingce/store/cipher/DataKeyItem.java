package io.mingce.store.cipher;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;

import io.mingce.store.table.Secrecy;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/// A customer's wrapped data key in its table. Destroying it makes every copy of the customer unreadable.
final class DataKeyItem {

    static final TableSchema<DataKeyItem> SCHEMA =
            StaticTableSchema.builder(DataKeyItem.class)
                    .newItemSupplier(DataKeyItem::new)
                    .addAttribute(
                            String.class,
                            a ->
                                    a.name("id")
                                            .getter(i -> i.id)
                                            .setter((i, v) -> i.id = v)
                                            .tags(primaryPartitionKey(), Secrecy.PLAIN))
                    .addAttribute(
                            SdkBytes.class,
                            a ->
                                    a.name("key")
                                            .getter(i -> i.key)
                                            .setter((i, v) -> i.key = v)
                                            .tags(Secrecy.WRAPPED))
                    .addAttribute(
                            String.class,
                            a ->
                                    a.name("created")
                                            .getter(i -> i.created)
                                            .setter((i, v) -> i.created = v)
                                            .tags(Secrecy.PLAIN))
                    .build();

    @Nullable String id;
    @Nullable SdkBytes key;

    /// Day, ISO 8601, UTC.
    @Nullable String created;
}
