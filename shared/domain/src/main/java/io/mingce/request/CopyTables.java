package io.mingce.request;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.History;
import io.mingce.customer.Order;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Sourced;
import io.mingce.customer.TagStatement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that is held of one person as tables: what is known and where each value came from, the records as they came, and
/// what happened. Of others, and of members of staff, it tells nothing (GDPR 15(4)).
public final class CopyTables {

    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    private CopyTables() {}

    /// The tables by name, rows of texts by column. One request for each partition.
    ///
    /// @param customers where the histories are read
    /// @param recipients who received the data
    public static Map<String, List<Map<String, String>>> of(
            Customer customer, Customers customers, Set<String> recipients) {
        var tables = new CopyTables();
        var sources = new ArrayList<SourceRecord>();
        tables.profile(customer);
        for (CustomerId partition : customer.partitions().stream().sorted().toList()) {
            Customers.Stored stored = customers.history(partition);
            sources.addAll(stored.sources());
            stored.relations()
                    .forEach(relation ->
                            tables.add(
                                    "relations",
                                    "kind",
                                    relation.kind().key(),
                                    "role",
                                    relation.role().orElse(""),
                                    "since",
                                    relation.since().toString()));
        }
        sources.forEach(tables::record);
        tables.history(History.of(sources));
        tables.said(customer);
        recipients.forEach(recipient -> tables.add("recipients", "recipient", recipient));
        return tables.tables;
    }

    private void add(String table, String... namesAndTexts) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            row.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    }

    private void profile(Customer customer) {
        customer.profile()
                .values()
                .forEach((field, all) -> {
                    if (field != Field.OWNER) {
                        List<Sourced> current = customer.profile().current(field);
                        all.forEach(held -> value(field.key(), held, current.contains(held)));
                    }
                });
        customer.profile().extensions().forEach((name, held) -> value(name, held, true));
    }

    private void value(String field, Sourced held, boolean current) {
        add(
                "values",
                "field",
                field,
                "value",
                held.value(),
                "current",
                Boolean.toString(current),
                "channel",
                held.origin().channel().name(),
                "time",
                held.origin().time().toString(),
                "record",
                held.origin().source().value());
    }

    private void record(SourceRecord source) {
        String[] origin = {
            source.id().value(),
            source.channel().name(),
            source.time().toString(),
            source.receivedAt().toString()
        };
        source.raw()
                .texts()
                .forEach((column, texts) ->
                        texts.forEach(text ->
                                add(
                                        "records",
                                        "record",
                                        origin[0],
                                        "channel",
                                        origin[1],
                                        "time",
                                        origin[2],
                                        "received",
                                        origin[3],
                                        "column",
                                        column.name(),
                                        "text",
                                        text)));
    }

    private void history(History history) {
        history.interactions()
                .forEach(held ->
                        add(
                                "interactions",
                                "time",
                                held.record().time().toString(),
                                "channel",
                                held.record().channel().name(),
                                "type",
                                held.interaction().type().key(),
                                "content",
                                held.interaction().content(),
                                "feedback",
                                held.interaction().feedback().orElse(""),
                                "nextFollowUp",
                                text(held.interaction().nextFollowUp()),
                                "stage",
                                held.interaction().stage().map(stage -> stage.key()).orElse("")));
        history.orders().forEach(this::order);
    }

    private void order(History.Placed placed) {
        Order order = placed.order();
        add(
                "orders",
                "time",
                placed.record().time().toString(),
                "channel",
                placed.channel(),
                "number",
                order.externalId(),
                "status",
                order.status().key(),
                "amount",
                order.amount().toPlainString(),
                "currency",
                order.currency(),
                "net",
                order.net().toPlainString(),
                "paymentMethod",
                order.paymentMethod().orElse(""));
        order.lines()
                .forEach(line ->
                        add(
                                "order-lines",
                                "number",
                                order.externalId(),
                                "product",
                                line.product(),
                                "quantity",
                                line.quantity().toPlainString(),
                                "amount",
                                line.amount().toPlainString()));
        order.refunds()
                .forEach(refund ->
                        add(
                                "refunds",
                                "number",
                                order.externalId(),
                                "amount",
                                refund.amount().toPlainString(),
                                "time",
                                refund.time().toString()));
    }

    private void said(Customer customer) {
        customer.stated().byName().values().stream()
                .filter(stated -> !ProtectiveTags.include(stated.statement().name()))
                .forEach(stated -> {
                    TagStatement said = stated.statement();
                    tag(
                            said.name().value(),
                            said.verdict().key(),
                            stated.at(),
                            said.reason(),
                            text(said.expires()));
                });
        customer.assigned()
                .tags()
                .forEach(tag -> tag(tag.name().value(), "rule", tag.since(), Optional.empty(), ""));
        customer.consents()
                .byPurpose()
                .values()
                .forEach(consent ->
                        add(
                                "consents",
                                "purpose",
                                consent.purpose(),
                                "given",
                                Boolean.toString(consent.given()),
                                "notice",
                                consent.noticeVersion(),
                                "time",
                                consent.time().toString()));
    }

    private void tag(
            String name, String by, Instant since, Optional<String> reason, String expires) {
        add(
                "tags",
                "tag",
                name,
                "by",
                by,
                "since",
                since.toString(),
                "reason",
                reason.orElse(""),
                "expires",
                expires);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
