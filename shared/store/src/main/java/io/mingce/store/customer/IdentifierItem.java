package io.mingce.store.customer;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.store.table.Secrecy;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A token with the set of its holders, in one item.
final class IdentifierItem {

    static final TableSchema<IdentifierItem> SCHEMA =
            StaticTableSchema.builder(IdentifierItem.class)
                    .newItemSupplier(IdentifierItem::new)
                    .addAttribute(
                            String.class,
                            a ->
                                    a.name("token")
                                            .getter(i -> i.token)
                                            .setter((i, v) -> i.token = v)
                                            .tags(primaryPartitionKey(), Secrecy.TOKEN))
                    .addAttribute(
                            String.class,
                            a ->
                                    a.name("holder")
                                            .getter(i -> i.holder)
                                            .setter((i, v) -> i.holder = v)
                                            .tags(primarySortKey(), Secrecy.PLAIN))
                    .addAttribute(
                            EnhancedType.setOf(String.class),
                            a ->
                                    a.name("ids")
                                            .getter(i -> i.ids)
                                            .setter((i, v) -> i.ids = v)
                                            .tags(Secrecy.PLAIN))
                    .addAttribute(
                            Boolean.class,
                            a ->
                                    a.name("generic")
                                            .getter(i -> i.generic)
                                            .setter((i, v) -> i.generic = v)
                                            .tags(Secrecy.PLAIN))
                    .build();

    static final String ALL = "*";
    private static final AttributeValue EVERYBODY = AttributeValue.fromS(ALL);

    @Nullable String token;
    @Nullable String holder = ALL;
    @Nullable Set<String> ids;
    @Nullable Boolean generic;

    static Map<String, AttributeValue> key(Token token) {
        return Map.of("token", AttributeValue.fromS(token.value()), "holder", EVERYBODY);
    }

    static Map<String, AttributeValue> held(Token token, Collection<CustomerId> holders) {
        var item = new HashMap<>(key(token));
        item.put("ids", set(holders));
        return item;
    }

    static Holders holders(Map<String, AttributeValue> item) {
        IdentifierItem read = SCHEMA.mapToItem(item);
        Set<String> ids = read.ids == null ? Set.of() : read.ids;
        return new Holders(
                ids.stream().map(CustomerId::new).collect(Collectors.toSet()),
                Boolean.TRUE.equals(read.generic));
    }

    static AttributeValue set(Collection<CustomerId> ids) {
        var sorted = new ArrayList<String>(ids.size());
        ids.forEach(id -> sorted.add(id.value()));
        Collections.sort(sorted);
        return AttributeValue.fromSs(sorted);
    }
}
