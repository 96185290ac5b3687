package io.mingce.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What a customer bought in all, by which it is compared with others (recency, frequency, monetary value).
///
/// @param last the day of the last order; empty where there is none
/// @param orders how many; neither those cancelled nor those paid back in full
/// @param yuan what was paid for those in renminbi, less what was paid back
public record Purchases(Optional<LocalDate> last, int orders, BigDecimal yuan) {

    public static final Purchases NONE = new Purchases(Optional.empty(), 0, BigDecimal.ZERO);

    /// Whether there were any, never how much.
    @Override
    public String toString() {
        return "Purchases[" + (orders > 0) + "]";
    }
}
