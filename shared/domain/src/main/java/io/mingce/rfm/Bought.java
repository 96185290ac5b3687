package io.mingce.rfm;

import io.mingce.customer.Purchases;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a customer bought in all, in numbers small enough to be kept of everybody in memory. Customers are compared by
/// these numbers and no others, so that a row of the directory and the customer itself come to the same scores.
///
/// @param last the day of the last order; days since 1970-01-01 in the register's zone, 0 = there is none
/// @param orders how many; [#MOST] where there are more
/// @param yuan whole renminbi, a begun one counts as whole: whoever spent more than a border did so after rounding
public record Bought(int last, int orders, int yuan) {

    /// The greatest day, and the greatest number of orders.
    public static final int MOST = 0xffff;

    /// Nothing was bought.
    public static final Bought NOTHING = new Bought(0, 0, 0);

    public Bought {
        last = Math.clamp(last, 0, MOST);
        orders = Math.clamp(orders, 0, MOST);
        yuan = Math.max(yuan, 0);
    }

    /// The numbers of a customer.
    public static Bought of(Purchases purchases) {
        return purchases
                .last()
                .map(day ->
                        new Bought(
                                Math.clamp(day.toEpochDay(), 1, MOST),
                                purchases.orders(),
                                yuan(purchases.yuan())))
                .orElse(NOTHING);
    }

    private static int yuan(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .max(BigDecimal.ZERO)
                .intValueExact();
    }

    /// Whether there is any order.
    public boolean anything() {
        return last > 0;
    }

    /// Whether there was any, never how much.
    @Override
    public String toString() {
        return "Bought[" + anything() + "]";
    }
}
