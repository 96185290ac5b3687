package io.mingce.registration;

import io.mingce.customer.Channel;
import io.mingce.customer.Order;
import io.mingce.customer.Order.Refund;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.TokenKind;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An order as somebody tells of it.
///
/// @param channel where it was placed
/// @param time when
public record ToldOrder(Channel channel, Instant time, Order order) {

    /// The id of the source record: the same whenever the same is told, however its amounts are written.
    public SourceId id(BlindIndex index) {
        return new SourceId(
                index.token(TokenKind.SOURCE, String.join("\u001f", statement())).value());
    }

    private List<String> statement() {
        var said = new ArrayList<String>();
        said.add("order");
        said.add(channel.name());
        said.add(order.externalId());
        said.add(time.toString());
        said.add(plain(order.amount()));
        said.add(order.currency());
        said.add(order.status().key());
        said.add(order.paymentMethod().orElse(""));
        said.add(order.salesperson().orElse(""));
        for (Order.Line line : order.lines()) {
            said.addAll(
                    List.of("line", line.product(), plain(line.quantity()), plain(line.amount())));
        }
        for (Refund refund : order.refunds()) {
            said.addAll(List.of("refund", plain(refund.amount()), refund.time().toString()));
        }
        return said;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /// Whether more was paid back than was to be paid: it may be so, but somebody should look at it.
    public boolean refundsExceedAmount() {
        return order.refunds().stream()
                        .map(Refund::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(order.amount())
                > 0;
    }

    /// Never the content.
    @Override
    public String toString() {
        return "ToldOrder[" + channel.name() + "]";
    }
}
