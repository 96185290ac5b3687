package io.mingce.customer;

import io.mingce.cleaning.Column;
import io.mingce.customer.History.Placed;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// What several records say of one order. The later statement counts; where rows of one file each tell of a line, all
/// of the last file are the order. A row tells of a line where its file says what lines come to; else each row is taken
/// to repeat what the whole order comes to, as most exports do.
final class OrderStatements {

    /// By when they came in, then by when the channel recorded it, then by their place in the file, which ends the id.
    private static final Comparator<SourceRecord> AS_TOLD =
            Comparator.comparing(SourceRecord::receivedAt)
                    .thenComparing(SourceRecord::time)
                    .thenComparingInt(record -> record.id().value().length())
                    .thenComparing(SourceRecord::id);

    private OrderStatements() {}

    /// @param statements records with an order of one number in one channel; there must be one at least
    static Placed placed(List<SourceRecord> statements) {
        return statements.size() == 1 ? placed(statements.getFirst()) : joined(statements);
    }

    private static Placed placed(SourceRecord only) {
        return new Placed(order(only), only.channel().name(), only);
    }

    private static Placed joined(List<SourceRecord> statements) {
        List<SourceRecord> told = statements.stream().sorted(AS_TOLD).toList();
        SourceRecord last = told.getLast();
        List<SourceRecord> together =
                told.stream()
                        .filter(record -> record.receivedAt().equals(last.receivedAt()))
                        .toList();
        boolean lines = together.stream().allMatch(OrderStatements::tellsOfALine);
        Order order =
                lines && together.size() > 1
                        ? joined(
                                order(last), together.stream().map(OrderStatements::order).toList())
                        : order(last);
        return new Placed(order, last.channel().name(), last);
    }

    private static boolean tellsOfALine(SourceRecord record) {
        boolean said =
                !record.raw().all(Column.LINE_AMOUNT).isEmpty()
                        || !record.raw().all(Column.UNIT_PRICE).isEmpty();
        return said && order(record).lines().size() == 1;
    }

    /// The amount is the sum of the lines, unless the rows state more than their lines: the whole each time.
    private static Order joined(Order last, List<Order> parts) {
        List<Order.Line> lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
        boolean sums =
                parts.stream()
                        .allMatch(part ->
                                part.amount().compareTo(part.lines().getFirst().amount()) == 0);
        BigDecimal amount =
                sums
                        ? parts.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add)
                        : last.amount();
        return new Order(
                last.externalId(),
                amount,
                last.currency(),
                last.status(),
                lines,
                last.paymentMethod(),
                last.salesperson(),
                last.refunds());
    }

    private static Order order(SourceRecord record) {
        return record.event().filter(Order.class::isInstance).map(Order.class::cast).orElseThrow();
    }
}
