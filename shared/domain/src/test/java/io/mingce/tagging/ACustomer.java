package io.mingce.tagging;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Absorbed;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Edit;
import io.mingce.customer.Event;
import io.mingce.customer.Field;
import io.mingce.customer.History;
import io.mingce.customer.Interaction;
import io.mingce.customer.Lineage;
import io.mingce.customer.MergeId;
import io.mingce.customer.Order;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// A customer as a compact text tells of it: facts joined by `;`, each a word and what it needs, for example
/// `known 2026-01-01; level vip; order 2026-02-03 800 USD back 5; denied sleeping until 2026-05-01`. Where nothing else is
/// said, it is a person with a name and a phone, known since 2020. What follows `merged` is of another one that was merged
/// into it.
final class ACustomer {

    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final Instant MERGED = Instant.parse("2026-01-02T00:00:00Z");

    private final Map<CustomerId, List<SourceRecord>> records = new LinkedHashMap<>();
    private final EnumMap<Field, List<String>> values = new EnumMap<>(Field.class);
    private final Map<String, String> extensions = new LinkedHashMap<>();
    private final List<SourceRecord> own = new ArrayList<>();
    private CustomerType type = CustomerType.PERSON;
    private Instant known = at("2020-01-01");
    private int next;

    /// The customer, and what happened with it.
    record Told(Customer customer, History history) {

        Told assigned(AssignedTags assigned) {
            return new Told(customer.assigned(assigned), history);
        }
    }

    static Told of(String facts) {
        var reading = new ACustomer();
        reading.begin();
        for (String fact : facts.split(";", -1)) {
            if (!fact.isBlank() && !fact.strip().equals("-")) {
                reading.read(new ArrayDeque<>(List.of(fact.strip().split(" +", -1))));
            }
        }
        reading.end();
        return reading.told();
    }

    private void begin() {
        values.clear();
        values.put(Field.NAME, List.of("测试"));
        values.put(Field.PHONE, List.of("+8613800000000"));
        own.clear();
    }

    private void end() {
        own.addFirst(record(known, new Channel("crm", 60), values, Optional.empty()));
        if (!extensions.isEmpty()) {
            own.add(edit());
        }
        records.put(CustomerId.from(own.getFirst().id(), 0), List.copyOf(own));
    }

    private Told told() {
        List<CustomerId> ids = List.copyOf(records.keySet());
        CustomerId survivor = ids.getFirst();
        var lineage =
                new Lineage(
                        ids.stream()
                                .skip(1)
                                .map(id ->
                                        new Absorbed(
                                                id,
                                                survivor,
                                                MergeId.of(id, survivor, 1),
                                                MERGED,
                                                true,
                                                2))
                                .toList(),
                        List.of());
        return new Told(Customer.project(survivor, records, lineage, 1), History.of(records));
    }

    private void read(Queue<String> words) {
        String word = words.remove();
        switch (word) {
            case "company" -> type = CustomerType.COMPANY;
            case "known" -> known = at(words.remove());
            case "without" -> values.remove(field(words.remove()));
            case "level", "industry", "gender", "email" ->
                    values.put(field(word), List.of(words.remove()));
            case "born" -> values.put(Field.BIRTH_DATE, List.of(words.remove()));
            case "age" -> age(words);
            case "told" -> own.add(told(words.remove()));
            case "employees" -> extensions.put("employees", words.remove());
            case "order" -> own.add(order(words.remove(), words));
            case "orders" -> orders(words);
            case "consent", "withdrawn" -> own.add(consent(words.remove(), word.equals("consent")));
            case "given", "denied", "automatic" -> own.add(statement(word, words));
            case "merged" -> {
                end();
                begin();
            }
            default -> own.add(interaction(word, words.remove()));
        }
    }

    private static Field field(String word) {
        return Field.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private void age(Queue<String> words) {
        List<String> age = List.of(words.remove());
        own.add(
                record(
                        at(words.remove()),
                        new Channel("pos", 60),
                        Map.of(Field.AGE, age),
                        Optional.empty()));
    }

    /// What a channel had since that day.
    private SourceRecord told(String day) {
        return record(
                at(day),
                new Channel("erp", 40),
                Map.of(Field.NOTE, List.of("-")),
                Optional.empty());
    }

    /// `orders <how many> from <day> every <days> <amount>`
    private void orders(Queue<String> words) {
        int many = Integer.parseInt(words.remove());
        words.remove();
        LocalDate first = LocalDate.parse(words.remove());
        words.remove();
        int days = Integer.parseInt(words.remove());
        String amount = words.remove();
        for (int n = 0; n < many; n++) {
            own.add(
                    order(
                            first.plusDays((long) n * days).toString(),
                            new ArrayDeque<>(List.of(amount))));
        }
    }

    private SourceRecord order(String day, Queue<String> words) {
        var amount = new BigDecimal(words.remove());
        String currency = Order.CNY;
        String number = "O-" + next;
        var channel = new Channel("shop", 50);
        var status = Order.Status.COMPLETED;
        List<Order.Line> lines = List.of();
        List<Order.Refund> refunds = List.of();
        while (!words.isEmpty()) {
            String word = words.remove();
            switch (word) {
                case "cancelled" -> status = Order.Status.CANCELLED;
                case "refunded" -> status = Order.Status.REFUNDED;
                case "back" ->
                        refunds =
                                List.of(new Order.Refund(new BigDecimal(words.remove()), at(day)));
                case "no" -> number = words.remove();
                case "at" -> channel = new Channel(words.remove(), 50);
                case "of" ->
                        lines = List.of(new Order.Line(words.remove(), BigDecimal.ONE, amount));
                default -> currency = word;
            }
        }
        return record(
                at(day),
                channel,
                Map.of(),
                Optional.of(
                        new Order(
                                number,
                                amount,
                                currency,
                                status,
                                lines,
                                Optional.empty(),
                                Optional.empty(),
                                refunds)));
    }

    private SourceRecord interaction(String word, String day) {
        return record(
                at(day),
                Channel.STAFF,
                Map.of(),
                Optional.of(
                        new Interaction(
                                Interaction.Type.findByKey(word).orElseThrow(),
                                "li",
                                "-",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private SourceRecord statement(String verdict, Queue<String> words) {
        var name = new TagName(words.remove());
        words.poll();
        return record(
                at("2026-01-01").plusSeconds(next),
                Channel.STAFF,
                Map.of(),
                Optional.of(
                        new TagStatement(
                                name,
                                TagClass.CUSTOM,
                                TagStatement.Verdict.findByKey(verdict).orElseThrow(),
                                Optional.empty(),
                                Optional.ofNullable(words.poll()).map(LocalDate::parse),
                                "li")));
    }

    private SourceRecord consent(String purpose, boolean given) {
        var id = new SourceId("record-%04d".formatted(next++));
        Instant at = at("2026-01-01").plusSeconds(next);
        return new SourceRecord(
                id,
                new Channel("website", 50),
                at,
                at,
                type,
                Optional.empty(),
                new RawRecord(Map.of()),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                new Consents(Map.of(purpose, new Consent(purpose, given, "v1", at, id))));
    }

    private SourceRecord edit() {
        SourceRecord plain = record(known, Channel.STAFF, Map.of(), Optional.empty());
        return new SourceRecord(
                plain.id(),
                plain.channel(),
                plain.time(),
                plain.receivedAt(),
                type,
                Optional.empty(),
                plain.raw(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE,
                new Edit(java.util.Set.of(), extensions),
                Optional.empty());
    }

    private SourceRecord record(
            Instant at,
            Channel channel,
            Map<Field, List<String>> values,
            Optional<? extends Event> event) {
        return new SourceRecord(
                new SourceId("record-%04d".formatted(next++)),
                channel,
                at,
                at.isBefore(known) ? known : at,
                type,
                Optional.empty(),
                new RawRecord(Map.of()),
                values,
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE,
                Edit.NONE,
                event.map(Event.class::cast));
    }

    /// Noon where no time is given.
    private static Instant at(String day) {
        LocalDateTime time =
                day.contains("T") ? LocalDateTime.parse(day) : LocalDate.parse(day).atTime(12, 0);
        return time.toInstant(ZONE);
    }
}
