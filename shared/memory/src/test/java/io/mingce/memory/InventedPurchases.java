package io.mingce.memory;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.directory.Entry;
import io.mingce.directory.Hashes;
import io.mingce.directory.Row;
import io.mingce.rfm.Bought;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What the customers of a shop may have bought: half of those who ordered did so once, a few very often; amounts are
/// skewed over five powers of ten, many of them prices that everybody pays; a quarter of the last orders are of the days
/// of one sale; one in ten never ordered.
final class InventedPurchases {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final int[] PRICES = {99, 199, 199, 199, 499, 999};
    private static final int SALE = 355;

    private InventedPurchases() {}

    static Row row(int n) {
        var random = new Random(n * 31_337L + 5);
        return new Row(
                CustomerId.from(new SourceId("bought-" + n), 0),
                Optional.of(new Entry(Map.of(), 20_000, 20_000, bought(random), Hashes.NONE)));
    }

    static Bought bought(Random random) {
        if (random.nextInt(10) == 0) {
            return Bought.NOTHING;
        }
        int orders = 1;
        while (orders < 400 && random.nextInt(100) < (orders < 4 ? 50 : 80)) {
            orders++;
        }
        double yuan =
                random.nextInt(3) == 0
                        ? orders * (double) PRICES[random.nextInt(PRICES.length)]
                        : orders * Math.exp(5 + 1.6 * random.nextGaussian());
        int silent =
                random.nextInt(4) == 0
                        ? SALE + random.nextInt(3)
                        : (int) Math.min(4_000, -200 * Math.log(1 - random.nextDouble()));
        return new Bought(
                Math.toIntExact(TODAY.toEpochDay()) - silent, orders, (int) Math.ceil(yuan));
    }
}
