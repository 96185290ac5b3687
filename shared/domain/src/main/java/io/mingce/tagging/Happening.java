package io.mingce.tagging;

import io.mingce.customer.Interaction;
import io.mingce.customer.Order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// An order or an interaction, as rules look at it.
sealed interface Happening {

    /// Counted from 1970-01-01.
    int day();

    String channel();

    /// Whether it counts, rather than having come to nothing.
    boolean counts();

    /// An order. Money is in hundredths of its currency.
    ///
    /// @param counts neither cancelled nor paid back in full
    /// @param back what was paid back, never more than the order came to
    /// @param returned whether anything was paid back
    record Bought(
            int day,
            String channel,
            boolean counts,
            String currency,
            long net,
            long back,
            boolean returned,
            boolean cancelled,
            List<Order.Line> lines)
            implements Happening {

        /// The most that money can be, so that no sum of a few thousand of them overflows.
        private static final BigDecimal MOST = new BigDecimal("10000000000000");

        static Bought of(int day, String channel, Order order) {
            boolean cancelled = order.status() == Order.Status.CANCELLED;
            boolean returned =
                    !cancelled
                            && (!order.refunds().isEmpty()
                                    || order.status() == Order.Status.REFUNDED);
            BigDecimal net = order.net();
            return new Bought(
                    day,
                    channel,
                    !cancelled && (!returned || net.signum() > 0),
                    order.currency(),
                    hundredths(net),
                    returned ? hundredths(order.amount().subtract(net)) : 0,
                    returned,
                    cancelled,
                    order.lines());
        }

        private static long hundredths(BigDecimal amount) {
            return amount.min(MOST).setScale(2, RoundingMode.HALF_UP).unscaledValue().longValue();
        }

        @Override
        public String toString() {
            return "Bought";
        }
    }

    /// An interaction.
    record Talked(int day, String channel, Interaction.Type type) implements Happening {

        @Override
        public boolean counts() {
            return true;
        }
    }
}
