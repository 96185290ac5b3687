package io.mingce.store.audit;

import static io.mingce.store.table.Secrecy.PLAIN;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.mingce.audit.Access;
import io.mingce.audit.ChainId;
import io.mingce.audit.Digest;
import io.mingce.audit.Link;
import io.mingce.customer.CustomerId;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A link in the ledger: `audit#<day>#<chain>` · `<number>`, so that a place in a chain is a key and there is one link in
/// it. The indexes `byCustomer`, `byUser` and `byDay` are sorted by `noted`.
final class LinkItem {

    /// What the attributes may hold. None may hold anything of a customer but the id.
    static final Map<String, Secrecy> SECRECY =
            List.of(
                            "id",
                            "at",
                            "noted",
                            "day",
                            "user",
                            "customer",
                            "customers",
                            "action",
                            "outcome",
                            "fields",
                            "from",
                            "reason",
                            "request",
                            "previous",
                            "hash",
                            Retention.ATTRIBUTE)
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, _ -> PLAIN));

    private LinkItem() {}

    static Map<String, AttributeValue> of(Link link) {
        Access access = link.access();
        var item = new HashMap<>(key(link.chain(), link.number()));
        put(item, "noted", Position.of(link).toString());
        put(item, "day", link.chain().day().toString());
        put(item, "user", access.user());
        put(item, "action", access.action());
        put(item, "outcome", access.outcome().name());
        put(item, "fields", access.fields());
        put(item, "from", access.from());
        put(item, "reason", access.reason());
        put(item, "request", access.request());
        put(item, "previous", link.previous().hex());
        put(item, "hash", link.digest().hex());
        item.put(Retention.ATTRIBUTE, Retention.of(link.chain().day()));
        if (access.customers().size() == 1) { // More are found by an item each.
            put(item, "customer", access.customers().first().value());
        } else {
            put(item, "customers", access.customers());
        }
        return item;
    }

    static Map<String, AttributeValue> key(ChainId chain, long number) {
        return Map.of("id", partition(chain), "at", AttributeValue.fromS(digits(number)));
    }

    static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("id", requireNonNull(item.get("id")), "at", requireNonNull(item.get("at")));
    }

    static AttributeValue partition(ChainId chain) {
        return AttributeValue.fromS("audit#" + chain);
    }

    static String digits(long number) {
        return String.format(Locale.ROOT, "%010d", number);
    }

    static long number(Map<String, AttributeValue> item) {
        return Long.parseLong(text(item, "at"));
    }

    /// The link, where the item is what a link is stored as, to the last attribute: what is not hashed, like the day that
    /// it expires or whose index it is in, cannot have been altered either.
    static Optional<Link> link(Map<String, AttributeValue> item) {
        try {
            Link link = read(item);
            return of(link).equals(item) ? Optional.of(link) : Optional.empty();
        } catch (IllegalArgumentException e) { // Somebody wrote over it.
            return Optional.empty();
        }
    }

    private static Link read(Map<String, AttributeValue> item) {
        Position position = Position.parse(text(item, "noted"));
        var customers = new TreeSet<CustomerId>();
        texts(item, "customers").forEach(id -> customers.add(new CustomerId(id)));
        if (item.containsKey("customer")) {
            customers.add(new CustomerId(text(item, "customer")));
        }
        return new Link(
                position.chainId(),
                number(item),
                new Access(
                        position.at(),
                        text(item, "user"),
                        text(item, "action"),
                        Access.Outcome.valueOf(text(item, "outcome")),
                        customers,
                        texts(item, "fields"),
                        text(item, "from"),
                        text(item, "reason"),
                        text(item, "request")),
                new Digest(text(item, "previous")),
                new Digest(text(item, "hash")));
    }

    /// The empty text is no key of an index, so it is left out everywhere.
    private static void put(Map<String, AttributeValue> item, String name, String text) {
        if (!text.isEmpty()) {
            item.put(name, AttributeValue.fromS(text));
        }
    }

    /// A list, as DynamoDB gives a set back in any order.
    private static void put(Map<String, AttributeValue> item, String name, Collection<?> texts) {
        if (!texts.isEmpty()) {
            item.put(
                    name,
                    AttributeValue.fromL(
                            texts.stream()
                                    .map(text -> AttributeValue.fromS(text.toString()))
                                    .toList()));
        }
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }

    private static SortedSet<String> texts(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        var texts = new TreeSet<String>();
        if (value != null) {
            value.l().forEach(text -> texts.add(requireNonNullElse(text.s(), "")));
        }
        return texts;
    }
}
