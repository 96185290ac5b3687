package io.mingce.store.customer;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import io.mingce.store.table.Attributes;
import io.mingce.store.table.Secrecy;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// An item of the customers' table: the profile (part `profile`), a source record (part `source#…`) or a relation
/// (part `relation#<kind>#<other>`). It holds the sealed attributes in the clear; sealing is done on the way to the table. Where a customer was merged away, its profile
/// says nothing but `into` whom.
final class CustomerItem {

    static final String PROFILE = "profile";
    static final String SOURCE = "source#";
    static final String RELATION = "relation#";

    /// What lies in the archive under the same id counts as if it lay here.
    static final String PARTLY = "partly";

    /// So does the profile, in whose place this is.
    static final String WHOLLY = "wholly";

    /// After every source record, whose ids are of letters and digits.
    static final String LAST = SOURCE + "~";

    static final TableSchema<CustomerItem> SCHEMA =
            StaticTableSchema.builder(CustomerItem.class)
                    .newItemSupplier(CustomerItem::new)
                    .attributes(
                            text("id", i -> i.id, (i, v) -> i.id = v, primaryPartitionKey()),
                            text("part", i -> i.part, (i, v) -> i.part = v, primarySortKey()),
                            attribute(
                                    "version",
                                    EnhancedType.of(Long.class),
                                    i -> i.version,
                                    (i, v) -> i.version = v,
                                    Secrecy.PLAIN),
                            text("type", i -> i.type, (i, v) -> i.type = v),
                            text("since", i -> i.since, (i, v) -> i.since = v),
                            text("lastActivity", i -> i.lastActivity, (i, v) -> i.lastActivity = v),
                            attribute(
                                    "latest",
                                    EnhancedType.mapOf(String.class, String.class),
                                    i -> i.latest,
                                    (i, v) -> i.latest = v,
                                    Secrecy.PLAIN),
                            sealed("profile", i -> i.profile, (i, v) -> i.profile = v),
                            sealed("consents", i -> i.consents, (i, v) -> i.consents = v),
                            attribute(
                                    "tokens",
                                    EnhancedType.setOf(String.class),
                                    i -> i.tokens,
                                    (i, v) -> i.tokens = v,
                                    Secrecy.TOKEN),
                            texts("absorbed", i -> i.absorbed, (i, v) -> i.absorbed = v),
                            texts("apart", i -> i.apart, (i, v) -> i.apart = v),
                            text("into", i -> i.into, (i, v) -> i.into = v),
                            sealed("stated", i -> i.stated, (i, v) -> i.stated = v),
                            sealed("assigned", i -> i.assigned, (i, v) -> i.assigned = v),
                            text("dueShard", i -> i.dueShard, (i, v) -> i.dueShard = v),
                            text("due", i -> i.due, (i, v) -> i.due = v),
                            text("dormantShard", i -> i.dormantShard, (i, v) -> i.dormantShard = v),
                            text("dormant", i -> i.dormant, (i, v) -> i.dormant = v),
                            text("archived", i -> i.archived, (i, v) -> i.archived = v),
                            attribute(
                                    "moves",
                                    EnhancedType.of(Long.class),
                                    i -> i.moves,
                                    (i, v) -> i.moves = v,
                                    Secrecy.PLAIN),
                            sealed("spending", i -> i.spending, (i, v) -> i.spending = v),
                            text("contribution", i -> i.contribution, (i, v) -> i.contribution = v),
                            text("channel", i -> i.channel, (i, v) -> i.channel = v),
                            text("time", i -> i.time, (i, v) -> i.time = v),
                            sealed("record", i -> i.record, (i, v) -> i.record = v),
                            sealed("relation", i -> i.relation, (i, v) -> i.relation = v))
                    .build();

    @Nullable String id;
    @Nullable String part;

    @Nullable Long version;
    @Nullable String type;
    @Nullable String since;
    @Nullable String lastActivity;
    @Nullable Map<String, String> latest;
    @Nullable SdkBytes profile;
    @Nullable SdkBytes consents;
    @Nullable Set<String> tokens;
    @Nullable List<String> absorbed;
    @Nullable List<String> apart;

    @Nullable String into;
    @Nullable SdkBytes spending;
    @Nullable SdkBytes stated;

    /// What the rules made of the customer. A registration leaves it as it is.
    @Nullable SdkBytes assigned;

    @Nullable String dueShard;
    @Nullable String due;

    @Nullable String dormantShard;
    @Nullable String dormant;

    /// [#PARTLY] or [#WHOLLY]; nothing where all of the customer is in this table.
    @Nullable String archived;

    /// Of one that was merged away: how often something of it was moved into the archive. Its version is not raised by that.
    @Nullable Long moves;

    @Nullable String contribution;
    @Nullable String channel;
    @Nullable String time;
    @Nullable SdkBytes record;

    @Nullable SdkBytes relation;

    private static StaticAttribute<CustomerItem, String> text(
            String name,
            Function<CustomerItem, @Nullable String> get,
            BiConsumer<CustomerItem, String> set,
            StaticAttributeTag... key) {
        return Attributes.text(CustomerItem.class, name, get, set, key);
    }

    private static StaticAttribute<CustomerItem, List<String>> texts(
            String name,
            Function<CustomerItem, @Nullable List<String>> get,
            BiConsumer<CustomerItem, List<String>> set) {
        return attribute(name, EnhancedType.listOf(String.class), get, set, Secrecy.PLAIN);
    }

    private static StaticAttribute<CustomerItem, SdkBytes> sealed(
            String name,
            Function<CustomerItem, @Nullable SdkBytes> get,
            BiConsumer<CustomerItem, SdkBytes> set) {
        return attribute(name, EnhancedType.of(SdkBytes.class), get, set, Secrecy.ENCRYPTED);
    }

    private static <V> StaticAttribute<CustomerItem, V> attribute(
            String name,
            EnhancedType<V> type,
            Function<CustomerItem, @Nullable V> get,
            BiConsumer<CustomerItem, V> set,
            Secrecy secrecy) {
        return Attributes.optional(CustomerItem.class, name, type, get, set, secrecy);
    }
}
