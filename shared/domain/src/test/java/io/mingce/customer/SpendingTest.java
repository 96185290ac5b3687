package io.mingce.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class SpendingTest {

    private static final Channel SHOP = new Channel("shop", 50);
    private static final Channel STORE = new Channel("store", 50);
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -           | 5000    | false | nothing to compare with
                    100         | 1000    | false | ten times, not more
                    100         | 1000.01 | true  | more than ten times
                    100 200     | 1500    | false | ten times the average
                    100 200     | 1500.01 | true  | more than ten times the average
                    100 2000    | 5000    | false | a large order raises the average
                    0           | 5000    | false | something free is no measure
                    100 0 0     | 900     | false | something free does not lower the average
                    100         | 0       | false | free
                    100         | 9.99    | false | far less is not looked for
                    0.1         | 1.01    | true  | decimals are exact
                    """)
    void tellsAnUnusualAmountFromTheOthers(
            String others, BigDecimal amount, boolean unusual, String why) {
        var spending = Spending.NONE;
        int n = 0;
        for (String other : others == null ? new String[0] : others.split(" ")) {
            spending = spending.join(Spending.of(record(++n, SHOP, other)));
        }
        SourceRecord source = record(0, SHOP, amount.toString());

        assertThat(spending.unusual(source)).as(why).isEqualTo(unusual);
        assertThat(spending.join(Spending.of(source)).unusual(source)).as(why).isEqualTo(unusual);
    }

    @Test
    void aRecordWithoutAnAmountIsNeverUnusual() {
        assertThat(Spending.of(record(1, SHOP, "1")).unusual(record(2, SHOP, ""))).isFalse();
    }

    @Test
    void channelsAreNotComparedWithEachOther() {
        assertThat(Spending.of(record(1, STORE, "1")).unusual(record(2, SHOP, "100"))).isFalse();
    }

    @Test
    void isTheSameWhateverTheOrderGroupingAndRepetitionOfTheRecords() {
        var some = spending(0, 7);
        var more = spending(5, 15);
        var rest = spending(15, 20);
        var all = some.join(more).join(rest);

        assertThat(rest.join(some.join(more))).isEqualTo(all);
        assertThat(more.join(rest).join(some)).isEqualTo(all);
        assertThat(all.join(some).join(all)).isEqualTo(all);
    }

    @Test
    void keepsTheLatestAmounts() {
        assertThat(spending(0, 25).amounts())
                .extracting(Spending.Amount::yuan)
                .containsExactlyElementsOf(
                        IntStream.range(0, Spending.MOST)
                                .mapToObj(i -> new BigDecimal(100 + 24 - i))
                                .toList());
    }

    @Test
    void showsNoAmount() {
        var spending = Spending.of(record(1, SHOP, "123.45"));

        assertThat(spending.toString() + spending.amounts()).doesNotContain("123");
    }

    private static Spending spending(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Spending.of(record(i, SHOP, String.valueOf(100 + i))))
                .reduce(Spending.NONE, Spending::join);
    }

    private static SourceRecord record(int n, Channel channel, String amount) {
        return new SourceRecord(
                new SourceId("s" + n),
                channel,
                NOON.plusSeconds(n),
                NOON,
                CustomerType.PERSON,
                Optional.empty(),
                new RawRecord(Map.of()),
                Map.of(),
                Map.of(),
                Optional.of(amount).filter(a -> !a.isEmpty()).map(BigDecimal::new),
                List.of(),
                Consents.NONE);
    }
}
