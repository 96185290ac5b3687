package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Order;
import io.mingce.customer.Order.Line;
import io.mingce.customer.Order.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class OrderCleaningTest {

    @Test
    void aNumberAndAnAmountAreAnOrder() {
        Cleaned cleaned = clean(Map.of(Column.ORDER_ID, " Ｒ1001 ", Column.AMOUNT, "275.35"));

        assertThat(cleaned.order())
                .contains(
                        new Order(
                                "R1001",
                                new BigDecimal("275.35"),
                                "CNY",
                                Status.COMPLETED,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
        assertThat(cleaned.amount()).contains(new BigDecimal("275.35"));
        assertThat(cleaned.findings()).isEmpty();
    }

    @Test
    void whatATillSaysIsKept() {
        Order order =
                order(
                        Map.of(
                                Column.AMOUNT, "70.28",
                                Column.PRODUCT, "手机壳",
                                Column.QUANTITY, "4",
                                Column.UNIT_PRICE, "17.57",
                                Column.PAYMENT_METHOD, "微信",
                                Column.SALESPERSON, "店员 3"));

        assertThat(order.lines())
                .containsExactly(new Line("手机壳", new BigDecimal("4"), new BigDecimal("70.28")));
        assertThat(order.paymentMethod()).contains("微信");
        assertThat(order.salesperson()).contains("店员 3");
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "10,    '',  '',  '',    1/10,    all of the order where nothing is said",
        "10,    2,   '',  '',    2/10,    several for the whole amount",
        "30,    2,   5,   '',    2/10,    quantity times price",
        "10.01, 3,   3.33, '',   3/10.01, what was charged where only rounding differs",
        "30,    2,   '',  12.50, 2/12.50, what the line comes to",
        "30,    2,   5,   12.50, 2/12.50, what the line comes to before its price",
        "30,    0.5, 5,   '',    0.5/2.5, weighed goods",
        "30,    2,   abc, '',    2/30,    a price that is none is left out"
    })
    void aLineComesTo(
            String amount, String quantity, String price, String total, String line, String why) {
        Order order =
                order(
                        Map.of(
                                Column.AMOUNT, amount,
                                Column.PRODUCT, "茶",
                                Column.QUANTITY, quantity,
                                Column.UNIT_PRICE, price,
                                Column.LINE_AMOUNT, total));

        assertThat(order.lines())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.quantity()).isEqualByComparingTo(line.split("/", 2)[0]);
                    assertThat(it.amount()).isEqualByComparingTo(line.split("/", 2)[1]);
                });
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "两件", "1e3"})
    void aQuantityThatIsNoneLeavesTheLineOut(String quantity) {
        Cleaned cleaned =
                clean(
                        Map.of(
                                Column.ORDER_ID, "1",
                                Column.AMOUNT, "10",
                                Column.PRODUCT, "茶",
                                Column.QUANTITY, quantity));

        assertThat(cleaned.order()).hasValueSatisfying(o -> assertThat(o.lines()).isEmpty());
        assertThat(rules(cleaned)).containsExactly("quantity.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "'',        COMPLETED, ''",
        "completed, COMPLETED, ''",
        "已付款,     PAID,      ''",
        "交易成功,   COMPLETED, orderStatus.normalised",
        "待发货,     PAID,      orderStatus.normalised",
        "Cancelled, CANCELLED, orderStatus.normalised",
        "是,        REFUNDED,  orderStatus.normalised",
        "否,        COMPLETED, orderStatus.normalised",
        "神秘,      COMPLETED, orderStatus.unknown"
    })
    void aStatusIsReadInTheWordsOfShops(String text, Status status, String rule) {
        Cleaned cleaned =
                clean(
                        Map.of(
                                Column.ORDER_ID, "1",
                                Column.AMOUNT, "10",
                                Column.ORDER_STATUS, text));

        assertThat(cleaned.order().map(Order::status)).contains(status);
        assertThat(rules(cleaned)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "CNY,   CNY, true,  ''",
        "人民币, CNY, true,  ''",
        "rmb,   CNY, true,  currency.normalised",
        "USD,   USD, false, ''",
        "港币,   HKD, false, ''",
        "chf,   CHF, false, ''"
    })
    void onlyRenminbiIsWhatACustomerUsuallySpends(
            String text, String currency, boolean counts, String rule) {
        Cleaned cleaned =
                clean(Map.of(Column.ORDER_ID, "1", Column.AMOUNT, "10", Column.CURRENCY, text));

        assertThat(cleaned.order().map(Order::currency)).contains(currency);
        assertThat(cleaned.amount().isPresent()).isEqualTo(counts);
        assertThat(rules(cleaned)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void aCurrencyThatIsNoneMakesTheAmountWorthless() {
        Cleaned cleaned =
                clean(Map.of(Column.ORDER_ID, "1", Column.AMOUNT, "10", Column.CURRENCY, "贝壳"));

        assertThat(cleaned.order()).isEmpty();
        assertThat(cleaned.amount()).isEmpty();
        assertThat(rules(cleaned)).containsExactly("currency.unknown");
    }

    @Test
    void aForeignAmountThatIsNoOrdersIsNotKept() {
        Cleaned cleaned = clean(Map.of(Column.AMOUNT, "10", Column.CURRENCY, "USD"));

        assertThat(cleaned.amount()).isEmpty();
        assertThat(rules(cleaned)).containsExactly("amount.foreignCurrency");
    }

    @Test
    void whatWasReturnedIsAnOrderPaidBackAndNotSpent() {
        Cleaned cleaned =
                clean(
                        Map.of(
                                Column.ORDER_ID, "1",
                                Column.AMOUNT, "-116.90",
                                Column.PRODUCT, "羽绒服",
                                Column.QUANTITY, "-1",
                                Column.UNIT_PRICE, "116.90",
                                Column.ORDER_STATUS, "refunded"));

        assertThat(cleaned.amount()).isEmpty();
        assertThat(cleaned.order())
                .hasValueSatisfying(order -> {
                    assertThat(order.status()).isEqualTo(Status.REFUNDED);
                    assertThat(order.amount()).isEqualTo("116.90");
                    assertThat(order.net()).isZero();
                    assertThat(order.lines()).hasSize(1);
                });
        assertThat(rules(cleaned)).containsExactly("amount.refund");
    }

    @ParameterizedTest
    @CsvSource({"-10, amount.negative", "$10, amount.foreignCurrency", "十块, amount.invalid"})
    void withoutAnAmountThereIsNoOrder(String amount, String rule) {
        Cleaned cleaned = clean(Map.of(Column.ORDER_ID, "1", Column.AMOUNT, amount));

        assertThat(cleaned.order()).isEmpty();
        assertThat(rules(cleaned)).containsExactly(rule);
    }

    @Test
    void whereThereIsNoOrderNothingElseOfOneIsLookedAt() {
        Cleaned cleaned =
                clean(
                        Map.of(
                                Column.AMOUNT, "10",
                                Column.ORDER_STATUS, "神秘",
                                Column.QUANTITY, "x",
                                Column.PRODUCT, "茶"));

        assertThat(cleaned.order()).isEmpty();
        assertThat(cleaned.findings()).isEmpty();
    }

    private static Order order(Map<Column, String> texts) {
        var all = new EnumMap<Column, String>(texts);
        all.put(Column.ORDER_ID, "1");
        return clean(all).order().orElseThrow();
    }

    private static List<String> rules(Cleaned cleaned) {
        return cleaned.findings().stream().map(finding -> finding.rule().code()).toList();
    }

    private static Cleaned clean(Map<Column, String> texts) {
        var raw = new EnumMap<Column, List<String>>(Column.class);
        raw.put(Column.PHONE, List.of("+8613812345678"));
        texts.forEach((column, text) -> raw.put(column, List.of(text)));
        return new Cleaner().clean(new RawRecord(raw), LocalDate.of(2026, 3, 1));
    }
}
