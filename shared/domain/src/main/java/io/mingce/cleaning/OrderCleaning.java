package io.mingce.cleaning;

import io.mingce.customer.Order;
import io.mingce.customer.Order.Line;
import io.mingce.customer.Order.Status;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The money of a record, and the order that it tells of where it bears the number of one.
final class OrderCleaning {

    /// What was charged for a line may differ by this much from what it comes to.
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private static final Pattern QUANTITY = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");

    private static final Set<String> ISO_4217 =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    /// @param yuan money of the record; empty where it is none that was spent, or not in renminbi
    record Outcome(Optional<BigDecimal> yuan, Optional<Order> order) {

        private static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty());
    }

    private OrderCleaning() {}

    static Outcome clean(Draft draft) {
        String amount = draft.first(Column.AMOUNT);
        if (amount.isEmpty()) {
            return Outcome.NOTHING;
        }
        Optional<String> currency = currency(draft);
        if (currency.isEmpty()) {
            return Outcome.NOTHING;
        }
        String number = Glyphs.plain(draft.first(Column.ORDER_ID));
        boolean renminbi = currency.get().equals(Order.CNY);
        if (number.isEmpty() && !renminbi) {
            draft.find(Column.AMOUNT, Rule.AMOUNT_FOREIGN);
            return Outcome.NOTHING;
        }
        Status status = number.isEmpty() ? Status.COMPLETED : status(draft);
        return switch (Money.parse(amount, status == Status.REFUNDED)) {
            case Parsed.Kept<Money>(var money, var rules) -> {
                rules.forEach(rule -> draft.find(Column.AMOUNT, rule));
                boolean spent = renminbi && !rules.contains(Rule.AMOUNT_REFUND);
                yield new Outcome(
                        spent ? Optional.of(money.yuan()) : Optional.empty(),
                        number.isEmpty()
                                ? Optional.empty()
                                : Optional.of(order(draft, number, money, currency.get(), status)));
            }
            case Parsed.Evidence<Money>(var _, var rule) -> nothing(draft, rule);
            case Parsed.Rejected<Money>(var rule) -> nothing(draft, rule);
        };
    }

    private static Outcome nothing(Draft draft, Rule rule) {
        draft.find(Column.AMOUNT, rule);
        return Outcome.NOTHING;
    }

    private static Order order(
            Draft draft, String number, Money money, String currency, Status status) {
        return new Order(
                number,
                money.yuan(),
                currency,
                status,
                line(draft, money.yuan(), status == Status.REFUNDED).stream().toList(),
                text(draft, Column.PAYMENT_METHOD),
                text(draft, Column.SALESPERSON),
                List.of());
    }

    /// Renminbi where nothing is said; empty where it cannot be understood.
    private static Optional<String> currency(Draft draft) {
        String text = draft.first(Column.CURRENCY);
        if (text.isEmpty()) {
            return Optional.of(Order.CNY);
        }
        Parsed<String> parsed =
                Vocabulary.CURRENCIES.parse(text, Rule.CURRENCY_NORMALISED, Rule.CURRENCY_UNKNOWN);
        if (parsed instanceof Parsed.Kept<String>(var code, var rules)) {
            rules.forEach(rule -> draft.find(Column.CURRENCY, rule));
            return Optional.of(code);
        }
        String code = Glyphs.compact(text).toUpperCase(Locale.ROOT);
        if (ISO_4217.contains(code)) {
            return Optional.of(code);
        }
        draft.find(Column.CURRENCY, Rule.CURRENCY_UNKNOWN);
        return Optional.empty();
    }

    /// What is told when all is over, where nothing is said.
    private static Status status(Draft draft) {
        String text = draft.first(Column.ORDER_STATUS);
        if (text.isEmpty()) {
            return Status.COMPLETED;
        }
        Parsed<String> parsed =
                Vocabulary.ORDER_STATUSES.parse(
                        text, Rule.ORDER_STATUS_NORMALISED, Rule.ORDER_STATUS_UNKNOWN);
        return switch (parsed) {
            case Parsed.Kept<String>(var key, var rules) -> {
                rules.forEach(rule -> draft.find(Column.ORDER_STATUS, rule));
                yield Status.findByKey(key).orElseThrow();
            }
            case Parsed.Evidence<String> _, Parsed.Rejected<String> _ -> {
                draft.find(Column.ORDER_STATUS, Rule.ORDER_STATUS_UNKNOWN);
                yield Status.COMPLETED;
            }
        };
    }

    /// What was bought, as far as the record says.
    private static Optional<Line> line(Draft draft, BigDecimal amount, boolean back) {
        Optional<String> product = text(draft, Column.PRODUCT);
        Optional<BigDecimal> quantity =
                product.flatMap(_ -> quantity(draft, draft.first(Column.QUANTITY), back));
        return quantity.map(count -> {
            BigDecimal comes =
                    money(draft, Column.LINE_AMOUNT, back)
                            .or(() -> money(draft, Column.UNIT_PRICE, back).map(count::multiply))
                            .orElse(amount);
            boolean whole = comes.subtract(amount).abs().compareTo(ROUNDING) <= 0;
            return new Line(product.get(), count, whole ? amount : comes);
        });
    }

    /// One where nothing is said.
    private static Optional<BigDecimal> quantity(Draft draft, String text, boolean back) {
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        String plain = Glyphs.compact(text);
        if (QUANTITY.matcher(plain).matches()) {
            var quantity = new BigDecimal(plain);
            BigDecimal count = back ? quantity.abs() : quantity;
            if (count.signum() > 0) {
                return Optional.of(count);
            }
        }
        draft.find(Column.QUANTITY, Rule.QUANTITY_INVALID);
        return Optional.empty();
    }

    private static Optional<BigDecimal> money(Draft draft, Column column, boolean back) {
        String text = draft.first(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Money.parse(text, back) instanceof Parsed.Kept<Money>(var money, var _)) {
            return Optional.of(money.yuan());
        }
        draft.find(column, Rule.QUANTITY_INVALID);
        return Optional.empty();
    }

    private static Optional<String> text(Draft draft, Column column) {
        return Optional.of(Glyphs.plain(draft.first(column))).filter(text -> !text.isEmpty());
    }
}
