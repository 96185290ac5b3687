package io.mingce.store.cipher;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import io.mingce.store.table.Secrecy;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

import java.time.Instant;

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
                    .addAttribute(
                            String.class,
                            a ->
                                    a.name("since")
                                            .getter(i -> i.since)
                                            .setter((i, v) -> i.since = v)
                                            .tags(Secrecy.PLAIN))
                    .build();

    private static final String RETIRED = "retired#";

    @Nullable String id;
    @Nullable String at;
    @Nullable SdkBytes keyset;
    @Nullable String since;

    /// A keyset that begins to be used.
    static KeysetItem made(String id, int version, SdkBytes keyset, Instant since) {
        KeysetItem item = of(id, "v" + version, since);
        item.keyset = keyset;
        return item;
    }

    /// That a keyset is used no more.
    static KeysetItem retired(String id, int version, Instant since) {
        return of(id, RETIRED + "v" + version, since);
    }

    private static KeysetItem of(String id, String at, Instant since) {
        var item = new KeysetItem();
        item.id = id;
        item.at = at;
        item.since = since.toString();
        return item;
    }

    /// Whether it only says that the keyset of this version is used no more.
    boolean retires() {
        return at != null && at.startsWith(RETIRED);
    }

    /// Version of the keyset: `v1` is 1.
    int version() {
        return at == null ? 0 : Integer.parseInt(at.substring(at.lastIndexOf('v') + 1));
    }

    /// Since when it is so; of those that were made before this was noted, always.
    Instant begin() {
        return since == null ? Instant.EPOCH : Instant.parse(since);
    }
}
