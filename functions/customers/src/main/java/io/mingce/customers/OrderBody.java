package io.mingce.customers;

import io.mingce.customer.Channel;
import io.mingce.customer.Order;
import io.mingce.customer.Order.Line;
import io.mingce.customer.Order.Refund;
import io.mingce.customer.Order.Status;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;
import io.mingce.registration.ToldOrder;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An order as it is sent.
final class OrderBody {

    private static final String TIME = "time";

    private static final String CHANNEL = "channel";
    private static final String EXTERNAL_ID = "externalId";
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final String STATUS = "status";
    private static final String LINES = "lines";
    private static final String PAYMENT_METHOD = "paymentMethod";
    private static final String SALESPERSON = "salesperson";
    private static final String REFUNDS = "refunds";
    private static final String PRODUCT = "product";
    private static final String QUANTITY = "quantity";

    static final List<String> MEMBERS =
            List.of(
                    CHANNEL,
                    EXTERNAL_ID,
                    TIME,
                    AMOUNT,
                    CURRENCY,
                    STATUS,
                    LINES,
                    PAYMENT_METHOD,
                    SALESPERSON,
                    REFUNDS);

    private static final int MOST_LINES = 100;
    private static final int LONGEST = 200;

    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private OrderBody() {}

    static ToldOrder read(Members body, Instant now) {
        return new ToldOrder(channel(body), Times.past(body, TIME, now), order(body, now));
    }

    private static Order order(Members body, Instant now) {
        return new Order(
                externalId(body),
                Amounts.required(body, AMOUNT),
                currency(body),
                status(body),
                body.each(LINES, MOST_LINES, List.of(PRODUCT, QUANTITY, AMOUNT)).stream()
                        .map(OrderBody::line)
                        .toList(),
                body.text(PAYMENT_METHOD, LONGEST),
                body.text(SALESPERSON, LONGEST),
                body.each(REFUNDS, MOST_LINES, List.of(AMOUNT, TIME)).stream()
                        .map(refund -> refund(refund, now))
                        .toList());
    }

    /// Where the order was placed.
    private static Channel channel(Members body) {
        String name = body.required(CHANNEL);
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw Wrong.field(
                    CHANNEL,
                    "请用小写字母、数字和连字符，最多 40 个",
                    "Use lower case letters, digits and hyphens, at most 40");
        }
        return new Channel(name, Channel.ORDINARY);
    }

    private static String externalId(Members body) {
        String id = body.required(EXTERNAL_ID).strip();
        if (!id.matches("\\P{Cc}{1,200}")) {
            throw Wrong.field(EXTERNAL_ID, "请填写 1–200 个可见字符", "Give 1 to 200 visible characters");
        }
        return id;
    }

    private static String currency(Members body) {
        String code = body.required(CURRENCY);
        if (!CURRENCIES.contains(code)) {
            throw Wrong.field(
                    CURRENCY, "请填写 ISO 4217 代码，如 CNY", "Give a code of ISO 4217, such as CNY");
        }
        return code;
    }

    private static Status status(Members body) {
        return Status.findByKey(body.required(STATUS))
                .orElseThrow(() ->
                        Wrong.oneOf(STATUS, Stream.of(Status.values()).map(Status::key).toList()));
    }

    private static Line line(Members line) {
        return new Line(
                line.text(PRODUCT, LONGEST)
                        .orElseThrow(() ->
                                Wrong.field(line.path() + PRODUCT, "请填写商品", "Say what was bought")),
                Amounts.positive(line, QUANTITY),
                Amounts.required(line, AMOUNT));
    }

    private static Refund refund(Members refund, Instant now) {
        return new Refund(Amounts.positive(refund, AMOUNT), Times.past(refund, TIME, now));
    }
}
