package io.mingce.cleaning;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/// A telephone number that can exist.
///
/// @param e164 `+`, country code and number, ITU-T E.164
public record PhoneNumber(String e164) {

    private static final String CHINA = "+86";
    private static final int MOBILE_DIGITS = 11;

    public PhoneNumber {
        if (e164.length() < 8 || e164.charAt(0) != '+' || !Glyphs.digits(e164.substring(1))) {
            throw new IllegalArgumentException("not E.164");
        }
    }

    /// Reads a number as people write it in China; numbers of other countries need `+` or `00`.
    public static Parsed<PhoneNumber> parse(String text) {
        return parse(text, "CN");
    }

    /// Mainland mobiles (`1[3-9]` and nine digits, MIIT numbering plan) are decided here in well under a microsecond;
    /// everything else by libphonenumber, at about ten.
    ///
    /// @param region ISO 3166 code of the country whose national notation is tried where no country code is given
    public static Parsed<PhoneNumber> parse(String text, String region) {
        PhoneText read = PhoneText.of(text);
        if (read.scientific()) {
            return Parsed.rejected(Rule.PHONE_LOST);
        }
        if (read.masked()) {
            return Parsed.evidence(read.digits(), Rule.PHONE_MASKED);
        }
        String mobile = mobile(read.digits());
        if (mobile != null && (!read.foreign() || read.digits().startsWith("86"))) {
            if (placeholder(mobile)) {
                return Parsed.rejected(Rule.PHONE_PLACEHOLDER);
            }
            var number = new PhoneNumber(CHINA + mobile);
            boolean canonical = text.equals(mobile) || text.equals(number.e164);
            return Parsed.<PhoneNumber>kept(number, !canonical, Rule.PHONE_NORMALISED);
        }
        if (placeholder(read.digits())) {
            return Parsed.rejected(Rule.PHONE_PLACEHOLDER);
        }
        return byPlan(read, text, region);
    }

    /// Whether it is a mobile of mainland China.
    public boolean chineseMobile() {
        return e164.length() == CHINA.length() + MOBILE_DIGITS
                && e164.startsWith(CHINA)
                && mobile(e164.substring(CHINA.length())) != null;
    }

    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }

    private static Parsed<PhoneNumber> byPlan(PhoneText read, String text, String region) {
        String digits = read.digits();
        if (!read.foreign() && "CN".equals(region) && shortMobile(digits)) {
            return Parsed.evidence(digits, Rule.PHONE_TOO_SHORT);
        }
        if (digits.length() < 5) {
            return digits.length() < 3
                    ? Parsed.rejected(Rule.PHONE_INVALID)
                    : Parsed.evidence(digits, Rule.PHONE_TOO_SHORT);
        }
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = plan.parse(read.dialled(), region);
            boolean extension = number.hasExtension();
            number.clearExtension();
            if (plan.isValidNumber(number)) {
                var value = new PhoneNumber(plan.format(number, PhoneNumberFormat.E164));
                Parsed<PhoneNumber> kept =
                        Parsed.kept(value, !text.equals(value.e164), Rule.PHONE_NORMALISED);
                return extension ? kept.with(Rule.PHONE_EXTENSION) : kept;
            }
        } catch (NumberParseException e) {
            return Parsed.rejected(Rule.PHONE_INVALID);
        }
        return Parsed.evidence(digits, Rule.PHONE_INVALID);
    }

    /// The eleven digits, with `86`, `0086` or a trunk zero taken off; null where it is no mainland mobile.
    private static @org.jspecify.annotations.Nullable String mobile(String digits) {
        int start = digits.length() - MOBILE_DIGITS;
        if (start < 0
                || start > 4
                || digits.charAt(start) != '1'
                || digits.charAt(start + 1) < '3') {
            return null;
        }
        return switch (digits.substring(0, start)) {
            case "", "0", "86", "086", "0086" ->
                    Glyphs.digits(digits) ? digits.substring(start) : null;
            default -> null;
        };
    }

    private static boolean shortMobile(String digits) {
        return digits.length() < MOBILE_DIGITS
                && digits.length() >= 7
                && digits.charAt(0) == '1'
                && digits.charAt(1) >= '3'
                && Glyphs.digits(digits);
    }

    /// Numbers that people type to get past a required field, and the carriers' recharge numbers.
    private static boolean placeholder(String digits) {
        return switch (digits) {
            case "13888888888", "13800138000", "18888888888", "13333333333", "12345678901" -> true;
            case "12345678910", "1234567890", "12345678", "0123456789", "123456789" -> true;
            default ->
                    (digits.length() > 4 && allSame(digits))
                            || (digits.length() == MOBILE_DIGITS && digits.endsWith("00000000"));
        };
    }

    private static boolean allSame(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
