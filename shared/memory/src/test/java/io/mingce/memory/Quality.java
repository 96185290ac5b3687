package io.mingce.memory;

import io.mingce.rfm.Borders;
import io.mingce.rfm.Bought;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// How far borders are from where fifths of the numbers really part. With ties no border parts fifths exactly: right is
/// every rank that one of the tied numbers has.
final class Quality {

    private Quality() {}

    /// The greatest distance of any border from its fifth, in percent of the numbers.
    static double worst(Borders borders, List<Bought> all) {
        int today = Math.toIntExact(InventedPurchases.TODAY.toEpochDay());
        return Math.max(
                Math.max(
                        worst(borders.silent(), all, each -> today - each.last()),
                        worst(borders.orders(), all, Bought::orders)),
                worst(borders.yuan(), all, Bought::yuan));
    }

    private static double worst(
            List<Integer> borders, List<Bought> all, ToIntFunction<Bought> number) {
        int[] sorted = all.stream().mapToInt(number).sorted().toArray();
        double worst = 0;
        for (int i = 0; i < borders.size(); i++) {
            double wanted = (i + 1) * 20.0;
            double from = 100.0 * below(sorted, borders.get(i)) / sorted.length;
            double to = 100.0 * below(sorted, borders.get(i) + 1) / sorted.length;
            worst = Math.max(worst, Math.max(from - wanted, wanted - to));
        }
        return worst;
    }

    /// How many are less than `number`.
    private static int below(int[] sorted, int number) {
        int at = Arrays.binarySearch(sorted, number);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == number) {
            at--;
        }
        return at;
    }
}
