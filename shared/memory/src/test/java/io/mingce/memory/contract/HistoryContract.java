package io.mingce.memory.contract;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.edit;
import static io.mingce.memory.contract.Records.order;
import static io.mingce.memory.contract.Records.record;
import static io.mingce.memory.contract.Records.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Edit;
import io.mingce.customer.Field;
import io.mingce.customer.Interaction;
import io.mingce.customer.Order;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What [Customers] promises of edits and events, wherever it keeps them.
public abstract class HistoryContract {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456789Z");

    private final CustomerId id = CustomerId.from(new SourceId(UUID.randomUUID().toString()), 0);
    private final SourceRecord first =
            record("s1", CRM, Map.of(Field.NAME, "张三", Field.PHONE, "+8613812345678"));

    /// The adapter under test; tests use ids of their own, so it need not be empty.
    protected abstract Customers customers();

    static Stream<Arguments> whatStaffDo() {
        return Stream.of(
                argumentSet(
                        "a value is replaced",
                        edit("e1", edited(Field.PHONE), Map.of(Field.PHONE, "+8613900000000"))),
                argumentSet(
                        "the value that was there is confirmed",
                        edit("e1", edited(Field.NAME), Map.of(Field.NAME, "张三"))),
                argumentSet("a value is taken away", edit("e1", edited(Field.PHONE), Map.of())),
                argumentSet("an owner is named", edit("e1", by("li"), Map.of(Field.OWNER, "wang"))),
                argumentSet(
                        "extension fields are filled and emptied",
                        edit(
                                "e1",
                                new Edit(
                                        Set.of(),
                                        Map.of("preferredStore", "城西店", "vipSince", ""),
                                        Optional.of("li")),
                                Map.of())),
                argumentSet("an order with all there is", told("o1", CRM, NOON, whole())),
                argumentSet("an order with the least", told("o1", CRM, NOON, order("1", "0"))),
                argumentSet(
                        "an interaction with all there is",
                        told("i1", CRM, NOON, interaction(Optional.of("下周再谈")))),
                argumentSet(
                        "an interaction with the least",
                        told("i1", CRM, NOON, interaction(Optional.empty()))));
    }

    private static Edit edited(Field field) {
        return new Edit(Set.of(field), Map.of(), Optional.of("li"));
    }

    private static Edit by(String user) {
        return new Edit(Set.of(), Map.of(), Optional.of(user));
    }

    private static Order whole() {
        return new Order(
                "SO-1/甲",
                new BigDecimal("128.50"),
                "HKD",
                Order.Status.REFUNDED,
                List.of(
                        new Order.Line("茶", new BigDecimal("2"), new BigDecimal("28.50")),
                        new Order.Line("杯", new BigDecimal("0.5"), new BigDecimal("1E+2"))),
                Optional.of("微信"),
                Optional.of("店员 3"),
                List.of(new Order.Refund(new BigDecimal("28.50"), NOON)));
    }

    private static Interaction interaction(Optional<String> feedback) {
        return new Interaction(
                Interaction.Type.VISIT,
                "li",
                "看了样品\n很满意",
                feedback,
                feedback.map(_ -> LocalDate.of(2026, 3, 9)),
                feedback.map(_ -> Interaction.Stage.QUOTED));
    }

    @ParameterizedTest
    @MethodSource("whatStaffDo")
    void comesBackAsItWas(SourceRecord record) {
        Customer customer = Customer.begin(id, first).with(record);
        var records = new LinkedHashMap<SourceRecord, Contribution>();
        records.put(first, Contribution.CREATED);
        records.put(record, Contribution.MERGED);

        customers().save(List.of(new Change(customer, records)));

        assertThat(customers().find(Set.of(id)).get(id)).isEqualTo(customer.at(1));
        assertThat(customers().history(id).sources()).containsExactlyInAnyOrder(first, record);
    }

    @Test
    void whatIsReadAtOnceIsWhatIsReadOneByOne() {
        var records = new LinkedHashMap<SourceRecord, Contribution>();
        records.put(first, Contribution.CREATED);
        records.put(told("o1", CRM, NOON, whole()), Contribution.UNCHANGED);
        customers().save(List.of(new Change(Customer.begin(id, first), records)));

        assertThat(customers().history(id).sources()).isEqualTo(customers().sources(id));
        assertThat(customers().history(id).relations()).isEmpty();
    }
}
