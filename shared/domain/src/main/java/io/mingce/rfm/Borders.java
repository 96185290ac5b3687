package io.mingce.rfm;

import io.mingce.customer.Purchases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What parts the customers who ordered anything into fifths, by how long ago, how often and for how much. A score is 1
/// and one more for each border that the customer is beyond; with recency it is the other way round.
///
/// @param silent days since the last order, ascending; counted to [Computed#on()], so that they stand still in the
///     calendar until they are computed again, or to today where they were not computed
/// @param orders numbers of orders, ascending
/// @param yuan whole renminbi, ascending
/// @param computed from whom and when; empty where these are the shipped ones
/// @param version 1 and up; 0 = none were ever saved
public record Borders(
        List<Integer> silent,
        List<Integer> orders,
        List<Integer> yuan,
        Optional<Computed> computed,
        int version) {

    /// Borders of each kind.
    public static final int COUNT = Scores.MOST - 1;

    /// Where fewer customers ordered anything, fifths of them say little, and the shipped borders hold.
    public static final int FEWEST = 100;

    /// What holds where nothing was computed.
    public static final Borders SHIPPED =
            new Borders(
                    List.of(30, 90, 180, 365),
                    List.of(1, 2, 4, 8),
                    List.of(200, 1_000, 5_000, 20_000),
                    Optional.empty(),
                    0);

    /// @param on the day they were computed on
    /// @param customers how many had ordered anything
    public record Computed(LocalDate on, int customers) {}

    public Borders {
        silent = four(silent);
        orders = four(orders);
        yuan = four(yuan);
    }

    private static List<Integer> four(List<Integer> borders) {
        if (borders.size() != COUNT || !borders.equals(borders.stream().sorted().toList())) {
            throw new IllegalArgumentException("four borders, ascending");
        }
        return List.copyOf(borders);
    }

    /// These as the version after `before`.
    public Borders after(Borders before) {
        return new Borders(silent, orders, yuan, computed, before.version + 1);
    }

    /// How a customer compares; empty where it never ordered anything.
    ///
    /// @param today in the register's zone
    public Optional<Scores> of(Purchases purchases, LocalDate today) {
        var bought = Bought.of(purchases);
        return bought.anything() ? Optional.of(at(today).scores(bought)) : Optional.empty();
    }

    /// These borders made ready to be asked of many customers on one day.
    public Ruler at(LocalDate today) {
        return new Ruler(this, computed.map(Computed::on).orElse(today));
    }

    /// The borders of recency as days in the calendar, the latest first: who ordered last before such a day is beyond it.
    ///
    /// @param today in the register's zone
    public List<LocalDate> days(LocalDate today) {
        LocalDate from = computed.map(Computed::on).orElse(today);
        return silent.stream().map(from::minusDays).toList();
    }

    /// Borders on one day.
    public static final class Ruler {

        private final int[] days;
        private final int[] orders;
        private final int[] yuan;

        private Ruler(Borders borders, LocalDate from) {
            int day = Math.toIntExact(from.toEpochDay());
            days = ints(borders.silent).map(silent -> day - silent).toArray();
            orders = ints(borders.orders).toArray();
            yuan = ints(borders.yuan).toArray();
        }

        private static IntStream ints(List<Integer> list) {
            return list.stream().mapToInt(Integer::intValue);
        }

        /// The segment of one who ordered something.
        public RfmSegment segment(Bought bought) {
            return segment(bought.last(), bought.orders(), bought.yuan());
        }

        /// The same of the numbers, for those who ask of everybody.
        public RfmSegment segment(int last, int orders, int yuan) {
            return RfmSegment.of(
                    recency(last), beyond(orders, this.orders), beyond(yuan, this.yuan));
        }

        private Scores scores(Bought bought) {
            return new Scores(
                    recency(bought.last()),
                    beyond(bought.orders(), orders),
                    beyond(bought.yuan(), yuan));
        }

        private int recency(int last) {
            int score = Scores.MOST;
            for (int border : days) {
                score -= last < border ? 1 : 0;
            }
            return score;
        }

        private static int beyond(int number, int[] borders) {
            int score = Scores.LEAST;
            for (int border : borders) {
                score += number > border ? 1 : 0;
            }
            return score;
        }
    }
}
