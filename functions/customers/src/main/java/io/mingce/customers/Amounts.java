package io.mingce.customers;

import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.math.BigDecimal;

/// Amounts that somebody sent: decimal texts, since a JSON number may have been through binary floating point.
final class Amounts {

    private static final String DECIMAL = "\\d{1,12}(\\.\\d{1,4})?";

    private Amounts() {}

    /// An amount, 0 or more.
    static BigDecimal required(Members body, String name) {
        String text = body.required(name);
        if (text.startsWith("-")) {
            throw Wrong.field(
                    body.path() + name,
                    "金额不能为负；退款请登记在 refunds 中",
                    "An amount cannot be negative; note what was paid back in refunds");
        }
        if (!text.matches(DECIMAL)) {
            throw Wrong.field(
                    body.path() + name, "请填写数字，如 1234.50", "Give a number such as 1234.50");
        }
        return new BigDecimal(text);
    }

    /// An amount of more than 0.
    static BigDecimal positive(Members body, String name) {
        BigDecimal amount = required(body, name);
        if (amount.signum() == 0) {
            throw Wrong.field(body.path() + name, "必须大于 0", "Give more than 0");
        }
        return amount;
    }
}
