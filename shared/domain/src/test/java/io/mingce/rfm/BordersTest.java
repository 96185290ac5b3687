package io.mingce.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingce.customer.Purchases;
import io.mingce.rfm.Borders.Computed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class BordersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Purchases bought(int daysAgo, int orders, String yuan) {
        return new Purchases(Optional.of(TODAY.minusDays(daysAgo)), orders, new BigDecimal(yuan));
    }

    @ParameterizedTest(name = "{0} days ago, {1} orders, {2} yuan: {3}{4}{5}")
    @CsvSource({
        "0, 1, 0, 5, 1, 1",
        "30, 2, 200, 5, 2, 1",
        "31, 3, 200.01, 4, 3, 2",
        "90, 4, 1000.00, 4, 3, 2",
        "91, 5, 1000.01, 3, 4, 3",
        "180, 8, 5000, 3, 4, 3",
        "181, 9, 5001, 2, 5, 4",
        "365, 9, 20000, 2, 5, 4",
        "366, 100000, 20000.5, 1, 5, 5",
        "100000, 9, 99999999999, 1, 5, 5",
        "-3, 1, 0, 5, 1, 1",
    })
    void shippedBordersScoreAsTheTableSays(
            int daysAgo, int orders, String yuan, int r, int f, int m) {
        assertThat(Borders.SHIPPED.of(bought(daysAgo, orders, yuan), TODAY))
                .contains(new Scores(r, f, m));
    }

    @Test
    void whoNeverOrderedHasNoScores() {
        assertThat(Borders.SHIPPED.of(Purchases.NONE, TODAY)).isEmpty();
    }

    @Test
    void computedBordersStandStillInTheCalendar() {
        var borders =
                new Borders(
                        List.of(10, 20, 30, 40),
                        List.of(1, 2, 3, 4),
                        List.of(1, 2, 3, 4),
                        Optional.of(new Computed(TODAY, 200)),
                        1);
        Purchases ten = bought(10, 1, "1");

        assertThat(borders.of(ten, TODAY)).contains(new Scores(5, 1, 1));
        assertThat(borders.of(ten, TODAY.plusDays(30))).contains(new Scores(5, 1, 1));
        assertThat(borders.days(TODAY.plusDays(30))).startsWith(TODAY.minusDays(10));
        assertThat(Borders.SHIPPED.of(ten, TODAY.plusDays(30))).contains(new Scores(4, 1, 1));
        assertThat(Borders.SHIPPED.days(TODAY)).startsWith(TODAY.minusDays(30));
    }

    @Test
    void bordersAscend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Borders(
                                List.of(4, 3, 2, 1),
                                List.of(1, 2, 3, 4),
                                List.of(1, 2, 3, 4),
                                Optional.empty(),
                                1));
    }
}
