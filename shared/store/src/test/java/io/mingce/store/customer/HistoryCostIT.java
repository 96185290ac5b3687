package io.mingce.store.customer;

import static io.mingce.memory.contract.Records.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Event;
import io.mingce.customer.Field;
import io.mingce.customer.History;
import io.mingce.customer.Interaction;
import io.mingce.customer.Order;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.identity.TokenKind;
import io.mingce.memory.contract.Records;
import io.mingce.registration.EditCustomer;
import io.mingce.registration.EditOutcome;
import io.mingce.registration.Editing;
import io.mingce.registration.RecordEvent;
import io.mingce.registration.RecordOutcome;
import io.mingce.registration.StateConsent;
import io.mingce.registration.StateTag;
import io.mingce.registration.TagOutcome;
import io.mingce.store.engine.Cost;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What reading and writing the history of a customer costs on DynamoDB, and that nothing of it is readable there.
class HistoryCostIT {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Channel SHOP = new Channel("shop", 50);
    private static final String CANARY = "金丝雀";

    private final LocalKms kms = new LocalKms();
    private final Tables tables = Tables.create(Engine.client());
    private final Tap tap = new Tap(Engine.client());
    private final Installation store = Installation.on(tables, tap.client(), kms);
    private final SourceRecord first = Records.record("s1", SHOP, Map.of(Field.NAME, "张三"));
    private final CustomerId id = CustomerId.from(first.id(), 0);

    @BeforeEach
    void aCustomerIsThere() {
        save(Map.of(first, Contribution.CREATED));
        tap.requests();
    }

    @Test
    void aWholeHistoryIsReadWithTwoRequests() {
        var records = new LinkedHashMap<SourceRecord, Contribution>();
        for (int i = 0; i < 200; i++) {
            Event event = i % 2 == 0 ? order("A" + i) : visit();
            records.put(told("e" + i, SHOP, NOON.plusSeconds(i), event), Contribution.UNCHANGED);
        }
        save(records);
        var tap = new Tap(Engine.client());
        Installation fresh = Installation.on(tables, tap.client(), kms);
        fresh.index().token(TokenKind.NAME, "first use");
        tap.requests();

        Customer read = Objects.requireNonNull(fresh.customers().find(Set.of(id)).get(id));
        var history = History.of(fresh.customers().history(id).sources());

        assertThat(tap.requests()).hasSize(2);
        assertThat(read.partitions()).containsExactly(id);
        assertThat(history.orders()).hasSize(100);
        assertThat(history.interactions()).hasSize(100);
    }

    /// The profile and the record, a unit each.
    @Test
    void anInteractionCostsTwoUnitsAndFourRequests() {
        assertThat(record("i1", visit())).isInstanceOf(RecordOutcome.Recorded.class);

        assertThat(cost())
                .satisfies(cost -> {
                    assertThat(cost.writeUnits()).isEqualTo(2);
                    assertThat(cost.requests()).isEqualTo(4);
                });
    }

    @Test
    void anOrderCostsTwoUnitsAndFourRequests() {
        assertThat(record("o1", order("A1"))).isInstanceOf(RecordOutcome.Recorded.class);

        assertThat(cost())
                .satisfies(cost -> {
                    assertThat(cost.writeUnits()).isEqualTo(2);
                    assertThat(cost.requests()).isEqualTo(4);
                });
    }

    @Test
    void aTagThatSomebodyGivesCostsTwoUnitsAndFourRequests() {
        assertThat(state("t1")).isInstanceOf(TagOutcome.Stated.class);

        assertThat(cost())
                .satisfies(cost -> {
                    assertThat(cost.writeUnits()).isEqualTo(2);
                    assertThat(cost.requests()).isEqualTo(4);
                });
        assertThat(state("t2")).isInstanceOf(TagOutcome.Unchanged.class);
        assertThat(cost().writeUnits()).isZero();
    }

    @Test
    void aWithdrawalCostsTwoUnitsAndFourRequests() {
        var said = new StateConsent.Said("marketing", false, Optional.empty());
        new StateConsent(store.customers()).state(id, new SourceId("c1"), NOON, said);

        assertThat(cost())
                .satisfies(cost -> {
                    assertThat(cost.writeUnits()).isEqualTo(2);
                    assertThat(cost.requests()).isEqualTo(4);
                });
    }

    @Test
    void aRepeatedEventCostsNoUnit() {
        record("o1", order("A1"));
        tap.requests();

        assertThat(record("o1", order("A1"))).isInstanceOf(RecordOutcome.Repeated.class);

        assertThat(cost().writeUnits()).isZero();
    }

    @Test
    void anEditByWhichNobodyIsRecognisedCostsTwoUnits() {
        edit(Map.of(Column.LEVEL, List.of("VIP")));

        assertThat(cost())
                .satisfies(cost -> {
                    assertThat(cost.writeUnits()).isEqualTo(2);
                    assertThat(cost.requests()).isEqualTo(4);
                });
    }

    @Test
    void relationsOfManyKindsAreReadWithTheHistory() {
        SourceRecord second = Records.record("s2", SHOP, Map.of(Field.NAME, "李四"));
        CustomerId other = CustomerId.from(second.id(), 0);
        store.customers()
                .save(
                        List.of(
                                new Change(
                                        Customer.begin(other, second),
                                        Map.of(second, Contribution.CREATED))));
        tap.requests();

        store.relations().put(relation(Relation.Kind.HOUSEHOLD, other));
        assertThat(cost().requests()).isLessThanOrEqualTo(2);
        store.relations().put(relation(Relation.Kind.REFERRED, other));
        tap.requests();

        assertThat(store.customers().history(id).relations()).hasSize(2);
        assertThat(cost().requests()).isOne();
        assertThat(legible()).doesNotContain(CANARY);
    }

    @Test
    void nothingThatStaffEnterIsReadable() {
        edit(
                Map.of(
                        Column.NOTE, List.of(CANARY),
                        Column.EMAIL, List.of("canary.ouyang@example.com")));
        record("o1", order("A1"));
        record("i1", visit());
        state("t1");

        assertThat(legible())
                .contains("source#o1", "source#t1")
                .doesNotContain(CANARY)
                .doesNotContain("canary")
                .doesNotContain("user-li")
                .doesNotContain("preferredStore")
                .doesNotContain("12345.67");
    }

    private String legible() {
        var text = new StringBuilder();
        for (Map<String, AttributeValue> item : tables.scan(tables.customers())) {
            text.append(Legible.in(item));
        }
        return text.toString();
    }

    private void save(Map<SourceRecord, Contribution> records) {
        Customer read = store.customers().find(Set.of(id)).get(id);
        Customer customer = read == null ? Customer.begin(id, first) : read;
        for (SourceRecord record : new ArrayList<>(records.keySet())) {
            customer = customer.with(record);
        }
        assertThat(store.customers().save(List.of(new Change(customer, records)))).isEmpty();
    }

    private RecordOutcome record(String source, Event event) {
        return new RecordEvent(store.customers())
                .record(id, new SourceId(source), SHOP, NOON, NOON, event);
    }

    private TagOutcome state(String source) {
        var said =
                new TagStatement(
                        new TagName("金丝雀-canary"),
                        TagClass.NEED,
                        TagStatement.Verdict.GIVEN,
                        Optional.of(CANARY),
                        Optional.empty(),
                        "user-li");
        return new StateTag(store.customers()).state(id, new SourceId(source), NOON, said);
    }

    private void edit(Map<Column, List<String>> raw) {
        var editing =
                new Editing(
                        new SourceId("edit"),
                        "user-li",
                        NOON,
                        new RawRecord(raw),
                        Set.of(),
                        Map.of("preferredStore", CANARY),
                        Optional.of("user-li"),
                        Map.of());
        assertThat(
                        new EditCustomer(
                                        new Cleaner()::clean,
                                        store.index(),
                                        store.identifiers(),
                                        store.customers(),
                                        ZoneOffset.ofHours(8))
                                .edit(id, OptionalLong.of(1), editing))
                .isInstanceOf(EditOutcome.Edited.class);
    }

    private Relation relation(Relation.Kind kind, CustomerId other) {
        return new Relation(id, kind, other, Optional.of(CANARY), NOON, "user-li");
    }

    private Cost cost() {
        return Cost.of(tap.requests());
    }

    private static Order order(String number) {
        return new Order(
                number,
                new BigDecimal("12345.67"),
                Order.CNY,
                Order.Status.PAID,
                List.of(new Order.Line(CANARY, BigDecimal.ONE, new BigDecimal("12345.67"))),
                Optional.of(CANARY),
                Optional.of("user-li"),
                List.of());
    }

    private static Interaction visit() {
        return new Interaction(
                Interaction.Type.VISIT,
                "user-li",
                CANARY.repeat(20),
                Optional.of(CANARY),
                Optional.of(LocalDate.of(2026, 4, 1)),
                Optional.of(Interaction.Stage.QUALIFIED));
    }
}
