package io.mingce.cleaning;

import java.time.LocalDate;
import java.util.Locale;

/// A resident identity card number, GB 11643-1999: region (6), birth date (8), sequence (3; odd is male), check
/// character (ISO 7064 MOD 11-2).
///
/// @param number 18 characters, `X` in upper case
public record IdCard(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    public IdCard {
        if (!wellFormed(number) || number.charAt(17) != checkCharacter(number)) {
            throw new IllegalArgumentException("not an ID card number");
        }
    }

    /// Reads a number of 18 or 15 characters.
    ///
    /// @param today a birth date after it makes the number invalid
    public static Parsed<IdCard> parse(String text, LocalDate today) {
        String code = code(text);
        if (masked(code)) {
            return Parsed.evidence(
                    code.replace('X', code.endsWith("X") ? 'X' : '*'), Rule.ID_CARD_MASKED);
        }
        if (code.length() == 15 && Glyphs.digits(code)) {
            return upgraded(code, today);
        }
        if (code.length() != 18) {
            return otherDocument(code)
                    ? Parsed.evidence(code, Rule.ID_CARD_OTHER_DOCUMENT)
                    : refused(code, Rule.ID_CARD_INVALID);
        }
        if (!Glyphs.digits(code.substring(0, 17))) {
            return refused(code, Rule.ID_CARD_INVALID);
        }
        if (code.charAt(17) != checkCharacter(code)) {
            return refused(code, Rule.ID_CARD_CHECK_DIGIT);
        }
        if (!wellFormed(code) || birthDateOf(code).isAfter(today)) {
            return refused(code, Rule.ID_CARD_INVALID);
        }
        return Parsed.kept(new IdCard(code), !text.equals(code), Rule.ID_CARD_NORMALISED);
    }

    public LocalDate birthDate() {
        return birthDateOf(number);
    }

    public Gender gender() {
        return (number.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
    }

    /// Six digits of the division where the number was given, GB/T 2260 at that time.
    public String region() {
        return number.substring(0, 6);
    }

    @Override
    public String toString() {
        return "IdCard[…]";
    }

    /// Upper case without blanks, leading quote of spreadsheets, dashes.
    static String code(String text) {
        String compact = Glyphs.compact(text).toUpperCase(Locale.ROOT);
        int start = 0;
        while (start < compact.length() && "'‘’`\"".indexOf(compact.charAt(start)) >= 0) {
            start++;
        }
        return compact.substring(start).replace("-", "");
    }

    private static Parsed<IdCard> upgraded(String code, LocalDate today) {
        String seventeen = code.substring(0, 6) + "19" + code.substring(6);
        String number = seventeen + checkCharacter(seventeen);
        return wellFormed(number) && !birthDateOf(number).isAfter(today)
                ? Parsed.kept(new IdCard(number), Rule.ID_CARD_UPGRADED)
                : refused(code, Rule.ID_CARD_INVALID);
    }

    private static Parsed<IdCard> refused(String code, Rule rule) {
        return code.length() >= 12 && code.length() <= 20 && digitsMostly(code)
                ? Parsed.evidence(code, rule)
                : Parsed.rejected(rule);
    }

    private static boolean wellFormed(String number) {
        return number.length() == 18
                && Glyphs.digits(number.substring(0, 17))
                && Divisions.isProvinceCode(number.substring(0, 2))
                && date(number) != 0;
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }

    private static LocalDate birthDateOf(String number) {
        int date = date(number);
        return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
    }

    /// `yyyymmdd`, or 0 where there is no such day.
    private static int date(String number) {
        int date = Integer.parseInt(number, 6, 14, 10);
        return date > 1850_00_00 && Days.exists(date / 10_000, date / 100 % 100, date % 100)
                ? date
                : 0;
    }

    private static boolean masked(String code) {
        return code.indexOf('*') >= 0
                || (code.length() >= 15 && code.substring(0, code.length() - 1).contains("XX"));
    }

    private static boolean otherDocument(String code) {
        return code.length() >= 7
                && code.length() <= 11
                && code.charAt(0) >= 'A'
                && code.charAt(0) <= 'Z'
                && Glyphs.digits(code.substring(code.length() - 6));
    }

    private static boolean digitsMostly(String code) {
        return code.chars().filter(c -> c >= '0' && c <= '9').count() >= code.length() - 2L;
    }
}
