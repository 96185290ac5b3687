package io.mingce.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a customer bought. Told again with the same channel and `externalId`, the later statement counts.
///
/// @param externalId the channel's own number of the order
/// @param amount what was to be paid, ≥ 0, in `currency`
/// @param currency ISO 4217
/// @param lines what was bought; may be unknown
/// @param salesperson who sold it; as the channel says
/// @param refunds what was paid back
public record Order(
        String externalId,
        BigDecimal amount,
        String currency,
        Status status,
        List<Line> lines,
        Optional<String> paymentMethod,
        Optional<String> salesperson,
        List<Refund> refunds)
        implements Event {

    /// ISO 4217 of the renminbi.
    public static final String CNY = "CNY";

    /// How far it has come.
    public enum Status {
        PLACED,
        PAID,
        SHIPPED,
        COMPLETED,
        CANCELLED,
        REFUNDED;

        /// Name in JSON; never changes.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The status with this key; empty for any other text.
        public static Optional<Status> findByKey(String key) {
            return Stream.of(values()).filter(status -> status.key().equals(key)).findFirst();
        }
    }

    /// One thing bought.
    ///
    /// @param product its name or number
    /// @param quantity more than 0
    /// @param amount of the whole line, ≥ 0, in the order's currency
    public record Line(String product, BigDecimal quantity, BigDecimal amount) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    /// Money paid back.
    ///
    /// @param amount more than 0, in the order's currency
    public record Refund(BigDecimal amount, Instant time) {

        @Override
        public String toString() {
            return "Refund";
        }
    }

    public Order {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    /// What was paid in the end: the amount less the refunds, never less than 0; nothing where it was cancelled, or
    /// paid back and nobody said how much of it.
    public BigDecimal net() {
        if (status == Status.CANCELLED || (status == Status.REFUNDED && refunds.isEmpty())) {
            return BigDecimal.ZERO;
        }
        BigDecimal back =
                refunds.stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return amount.subtract(back).max(BigDecimal.ZERO);
    }

    /// The status only.
    @Override
    public String toString() {
        return "Order[" + status + "]";
    }
}
