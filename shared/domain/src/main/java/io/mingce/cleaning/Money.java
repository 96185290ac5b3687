package io.mingce.cleaning;

import java.math.BigDecimal;
import java.util.Locale;

/// An amount of renminbi, in yuan, not negative.
public record Money(BigDecimal yuan) {

    private static final int MOST_DIGITS = 15;

    public Money {
        if (yuan.signum() < 0) {
            throw new IllegalArgumentException("negative");
        }
    }

    public static Parsed<Money> parse(String text) {
        return parse(text, false);
    }

    /// @param paidBack whether it was paid back, so that it may be stated as less than 0
    static Parsed<Money> parse(String text, boolean paidBack) {
        String rest = Glyphs.compact(text).toUpperCase(Locale.ROOT);
        boolean negative = false;
        boolean stripped = true;
        int power = 0;
        while (stripped && !rest.isEmpty()) {
            int length = rest.length();
            if (rest.charAt(0) == '-' || rest.charAt(0) == '−') {
                negative = true;
                rest = rest.substring(1);
            } else if (rest.charAt(0) == '(' && rest.endsWith(")")) {
                negative = true;
                rest = rest.substring(1, length - 1);
            } else if (rest.endsWith("万") && power == 0) {
                power = 4;
                rest = rest.substring(0, length - 1);
            } else {
                rest = withoutUnit(rest);
            }
            stripped = rest.length() < length;
        }
        if (foreign(rest)) {
            return Parsed.rejected(Rule.AMOUNT_FOREIGN);
        }
        String digits = withoutGroups(rest);
        if (!decimal(digits)) {
            return Parsed.rejected(Rule.AMOUNT_INVALID);
        }
        var yuan = new BigDecimal(digits).scaleByPowerOfTen(power);
        BigDecimal plain = yuan.scale() < 0 ? yuan.setScale(0) : yuan;
        if (negative && yuan.signum() != 0) {
            return paidBack
                    ? Parsed.kept(new Money(plain), Rule.AMOUNT_REFUND)
                    : Parsed.rejected(Rule.AMOUNT_NEGATIVE);
        }
        return Parsed.kept(
                new Money(plain), !text.equals(plain.toPlainString()), Rule.AMOUNT_NORMALISED);
    }

    @Override
    public String toString() {
        return "Money[…]";
    }

    private static String withoutUnit(String text) {
        for (String unit : new String[] {"¥", "￥", "RMB", "CNY", "人民币", "+"}) {
            if (text.startsWith(unit)) {
                return text.substring(unit.length());
            }
        }
        for (String unit : new String[] {"元整", "元", "圆", "块", "RMB", "CNY"}) {
            if (text.endsWith(unit)) {
                return text.substring(0, text.length() - unit.length());
            }
        }
        return text;
    }

    private static boolean foreign(String text) {
        return text.indexOf('$') >= 0
                || text.indexOf('€') >= 0
                || text.indexOf('£') >= 0
                || text.contains("USD")
                || text.contains("EUR")
                || text.contains("HKD")
                || text.contains("JPY")
                || text.contains("美");
    }

    /// Without thousands separators, where every group but the first has three digits; else as it was.
    private static String withoutGroups(String text) {
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        int first = text.indexOf(',');
        if (first < 0) {
            return text;
        }
        for (int i = end - 4; i >= first; i -= 4) {
            if (text.charAt(i) != ',') {
                return text;
            }
        }
        boolean grouped = first > 0 && first <= 3 && (end - first) % 4 == 0;
        return grouped ? text.substring(0, end).replace(",", "") + text.substring(end) : text;
    }

    private static boolean decimal(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        int digits = text.length() - points;
        return points <= 1
                && digits > 0
                && digits <= MOST_DIGITS
                && text.charAt(0) != '.'
                && text.charAt(text.length() - 1) != '.';
    }
}
