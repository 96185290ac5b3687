package io.mingce.access;

import io.mingce.cleaning.PostalAddress;
import io.mingce.cleaning.Surnames;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import java.util.Optional;
import java.util.regex.Pattern;

/// What is shown of a canonical value to somebody who may not see all of it. Fails closed: what is too short to be
/// masked, or not of the form it should have, is hidden whole, and so is what no mask is known of.
public final class Mask {

    private static final String STARS = "******************";

    private static final Pattern MOBILE = Pattern.compile("\\+86(1[3-9]\\d)\\d{4}(\\d{4})");
    private static final Pattern LANDLINE =
            Pattern.compile("\\+86(10|2\\d|[3-9]\\d{2})(\\d{5,6})(\\d{2})");
    private static final Pattern OTHER_PHONE = Pattern.compile("\\+\\d{5,13}(\\d{2})");
    private static final Pattern EMAIL = Pattern.compile("(.)[^@]+@([^@]+)");
    private static final Pattern ID_CARD = Pattern.compile("(\\d)\\d{15}(\\d[\\dX])");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-\\d{2}-\\d{2}");

    private Mask() {}

    /// The masked form of `value`; empty where nothing of it may be shown.
    ///
    /// @param type of the customer: names and numbers of a company are public
    public static Optional<String> of(Field field, CustomerType type, String value) {
        return switch (field) {
            case NAME -> Optional.of(type == CustomerType.COMPANY ? value : name(value));
            case CONTACT -> Optional.of(name(value));
            case PHONE -> Optional.of(phone(value));
            case EMAIL -> Optional.of(replaced(EMAIL, value, "$1*****@$2"));
            case ID_CARD -> Optional.of(replaced(ID_CARD, value, "$1***************$2"));
            case BIRTH_DATE -> Optional.of(replaced(DATE, value, "$1-**-**"));
            case ADDRESS -> Optional.of(district(value));
            case USCC -> Optional.of(value);
            case GENDER, AGE, INDUSTRY, LEVEL, SOURCE, OWNER, NOTE -> Optional.empty();
        };
    }

    private static String name(String name) {
        int[] points = name.codePoints().toArray();
        if (points.length < 2) {
            return "*";
        }
        if (name.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            int shown = points.length > 2 && Surnames.lengthIn(name) == 2 ? 2 : 1;
            return new String(points, 0, shown) + "*".repeat(points.length - shown);
        }
        var masked = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            masked.append(masked.isEmpty() ? "" : " ")
                    .appendCodePoint(word.codePointAt(0))
                    .append("***");
        }
        return masked.toString();
    }

    private static String phone(String phone) {
        if (MOBILE.matcher(phone).matches()) {
            return replaced(MOBILE, phone, "$1****$2");
        }
        return LANDLINE.matcher(phone).matches()
                ? replaced(LANDLINE, phone, "0$1-******$3")
                : replaced(OTHER_PHONE, phone, "+********$1");
    }

    private static String district(String address) {
        return PostalAddress.ofCanonical(address)
                .map(a -> new PostalAddress(a.province(), a.city(), a.district(), "").line())
                .orElse(STARS);
    }

    private static String replaced(Pattern pattern, String value, String replacement) {
        var matcher = pattern.matcher(value);
        return matcher.matches() ? matcher.replaceFirst(replacement) : STARS;
    }
}
