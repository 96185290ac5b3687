package io.mingce.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class HistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    @Test
    void everythingComesNewestFirst() {
        History history =
                History.of(
                        List.of(
                                told("a", "shop", 1, 1, order("1", 10)),
                                told("b", "shop", 3, 3, order("2", 10)),
                                told("c", "staff", 2, 2, call()),
                                told("d", "staff", 4, 4, call()),
                                told("e", "web", 0, 5, null),
                                told("f", "web", 6, 6, null)));

        assertThat(history.orders())
                .extracting(p -> p.order().externalId())
                .containsExactly("2", "1");
        assertThat(history.interactions())
                .extracting(h -> h.record().id().value())
                .containsExactly("d", "c");
        assertThat(history.records()).extracting(r -> r.id().value()).containsExactly("f", "e");
    }

    @Test
    void anOrderIsWhatWasSaidOfItLastWhateverTheOrder() {
        var records =
                new ArrayList<>(
                        List.of(
                                told("c", "shop", 9, 1, order("1", 10)),
                                told("b", "shop", 1, 3, order("1", 20)),
                                told("a", "shop", 5, 3, order("1", 30)),
                                told("d", "other", 1, 9, order("1", 40))));
        var random = new Random(1);
        for (int turn = 0; turn < 10; turn++) {
            Collections.shuffle(records, random);

            assertThat(History.of(records).orders())
                    .extracting(p -> p.channel() + " " + p.order().amount() + " " + p.record().id())
                    .containsExactly("shop 30 a", "other 40 d");
        }
    }

    @Test
    void rowsOfOneFileThatTellOfLinesAreOneOrder() {
        History history =
                History.of(
                        List.of(
                                line("f-2", 1, "茶", 10, 10),
                                line("f-10", 1, "杯", 20, 20),
                                line("f-1", 1, "壶", 30, 30)));

        assertThat(history.orders())
                .singleElement()
                .satisfies(placed -> {
                    assertThat(placed.order().amount()).isEqualTo("60");
                    assertThat(placed.order().lines())
                            .extracting(Order.Line::product)
                            .containsExactly("壶", "茶", "杯");
                    assertThat(placed.record().id().value()).isEqualTo("f-10");
                });
    }

    @Test
    void rowsThatRepeatTheWholeAmountAreNotAddedUp() {
        History history =
                History.of(List.of(line("f-1", 1, "茶", 10, 30), line("f-2", 1, "杯", 20, 30)));

        assertThat(history.orders())
                .singleElement()
                .satisfies(placed -> {
                    assertThat(placed.order().amount()).isEqualTo("30");
                    assertThat(placed.order().lines()).hasSize(2);
                });
    }

    @Test
    void theLinesOfALaterFileReplaceThoseOfAnEarlier() {
        History history =
                History.of(
                        List.of(
                                line("f-1", 1, "茶", 10, 10),
                                line("f-2", 1, "杯", 20, 20),
                                line("g-1", 2, "茶", 10, 10)));

        assertThat(history.orders())
                .singleElement()
                .satisfies(placed -> assertThat(placed.order().amount()).isEqualTo("10"));
    }

    @Test
    void rowsThatDoNotSayWhatALineComesToSupersedeEachOther() {
        History history =
                History.of(
                        List.of(
                                told("f-9", "shop", 1, 1, order("1", 30)),
                                told("f-10", "shop", 1, 1, order("1", 31))));

        assertThat(history.orders())
                .singleElement()
                .satisfies(placed -> assertThat(placed.order().amount()).isEqualTo("31"));
    }

    @Test
    void itSaysHowMuchOfWhatOnly() {
        assertThat(History.of(List.of(told("a", "shop", 1, 1, order("SECRET", 10)))))
                .hasToString("History[1 orders, 0 interactions, 0 records]");
    }

    private static SourceRecord line(
            String id, int received, String product, int amount, int total) {
        var order =
                new Order(
                        "1",
                        BigDecimal.valueOf(total),
                        Order.CNY,
                        Order.Status.COMPLETED,
                        List.of(
                                new Order.Line(
                                        product, BigDecimal.ONE, BigDecimal.valueOf(amount))),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        var raw = new RawRecord(Map.of(Column.LINE_AMOUNT, List.of("" + amount)));
        return told(id, "shop", 0, received, raw, order);
    }

    private static Order order(String externalId, int amount) {
        return new Order(
                externalId,
                BigDecimal.valueOf(amount),
                Order.CNY,
                Order.Status.PAID,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Interaction call() {
        return new Interaction(
                Interaction.Type.PHONE,
                "li",
                "问价格",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SourceRecord told(
            String id, String channel, int time, int received, @Nullable Event event) {
        return told(id, channel, time, received, new RawRecord(Map.of()), event);
    }

    private static SourceRecord told(
            String id,
            String channel,
            int time,
            int received,
            RawRecord raw,
            @Nullable Event event) {
        return new SourceRecord(
                new SourceId(id),
                new Channel(channel, 50),
                NOON.plusSeconds(time),
                NOON.plusSeconds(received),
                CustomerType.PERSON,
                Optional.empty(),
                raw,
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE,
                Edit.NONE,
                Optional.ofNullable(event));
    }
}
