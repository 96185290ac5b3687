package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.SourceId;
import io.mingce.identity.TokenKind;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.Incoming;
import io.mingce.registration.RegisterCustomers;
import io.mingce.store.engine.Cost;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The order that a row of a till tells of costs nothing beyond the row.
class OrderRowCostIT {

    private static final Map<Column, String> PERSON =
            Map.of(Column.PHONE, "13812345678", Column.NAME, "欧阳金丝雀");

    private static final Map<Column, String> TILL =
            Map.of(
                    Column.ORDER_ID, "R2640635",
                    Column.RECORDED_AT, "2023/08/23 19:41",
                    Column.PRODUCT, "真丝围巾礼盒装（三条）",
                    Column.QUANTITY, "4",
                    Column.UNIT_PRICE, "275.35",
                    Column.AMOUNT, "¥1,101.40",
                    Column.PAYMENT_METHOD, "银行卡");

    private final Tables tables = Tables.create(Engine.client());
    private final Tap tap = new Tap(Engine.client());
    private final Installation store = Installation.on(tables, tap.client(), new LocalKms());

    @BeforeEach
    void keysExist() {
        store.index().token(TokenKind.NAME, "first use");
    }

    @Test
    void aRowThatFindsItsCustomerWritesTheProfileAndItself() {
        register(1, Map.of());

        Cost cost = register(2, TILL);

        assertThat(cost.writeUnits()).isEqualTo(2);
        assertThat(cost.largest()).isLessThan(1024);
    }

    @Test
    void aRowThatMakesItsCustomerCostsWhatOneWithoutAnOrderDoes() {
        Cost order = register(1, TILL);

        var others = Tables.create(Engine.client());
        var tap = new Tap(Engine.client());
        var plain = Installation.on(others, tap.client(), new LocalKms());
        plain.index().token(TokenKind.NAME, "first use");
        tap.requests();
        register(plain, 1, Map.of());

        assertThat(order.writeUnits()).isEqualTo(Cost.of(tap.requests()).writeUnits());
    }

    private Cost register(int number, Map<Column, String> more) {
        tap.requests();
        register(store, number, more);
        return Cost.of(tap.requests());
    }

    private static void register(Installation store, int number, Map<Column, String> more) {
        var raw = new EnumMap<Column, List<String>>(Column.class);
        PERSON.forEach((column, text) -> raw.put(column, List.of(text)));
        more.forEach((column, text) -> raw.put(column, List.of(text)));
        new RegisterCustomers(
                        new Cleaner()::clean,
                        new MatchCustomer(MatchWeights.shipped()),
                        store.index(),
                        store.identifiers(),
                        store.customers(),
                        store.cases(),
                        store.suppressions(),
                        ZoneOffset.ofHours(8))
                .register(
                        List.of(
                                new Incoming(
                                        new SourceId("0123456789abcdef0123456789abcdef-" + number),
                                        new Channel("pos", 50),
                                        Instant.parse("2026-03-01T04:00:00Z"),
                                        new RawRecord(raw),
                                        Consents.NONE)));
    }
}
