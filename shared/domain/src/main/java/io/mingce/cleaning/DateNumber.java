package io.mingce.cleaning;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// Dates written as one number: `20230105`, `20230105103000`, or a day number of Excel.
final class DateNumber {

    /// Day 0 that makes day 60 and later right; Excel's days 1 to 59 are one off, and nobody's dates.
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 2101;
    private static final int LAST_SERIAL = 73_050;

    private DateNumber() {}

    static Parsed<LocalDateTime> parse(String digits) {
        return switch (digits.length()) {
            case 8 -> day(digits);
            case 12, 14 -> dayAndTime(digits);
            case 6 -> incomplete(digits.substring(0, 4), digits.substring(4));
            case 1, 2, 3, 4, 5 -> number(Integer.parseInt(digits), digits);
            default -> Parsed.rejected(Rule.DATE_INVALID);
        };
    }

    /// Whether it is a number with a fraction, as a spreadsheet writes a day with its time.
    static boolean decimal(String text) {
        int point = text.indexOf('.');
        return point > 0
                && point <= 5
                && text.length() <= 24
                && Glyphs.digits(text.substring(0, point))
                && Glyphs.digits(text.substring(point + 1));
    }

    static Parsed<LocalDateTime> serial(String decimal) {
        double days = Double.parseDouble(decimal);
        if (days < FIRST_SERIAL || days >= LAST_SERIAL) {
            return Parsed.rejected(Rule.DATE_INVALID);
        }
        long seconds = Math.round((days - Math.floor(days)) * 86_400);
        return Parsed.kept(
                EXCEL_ZERO.plusDays((long) Math.floor(days)).atStartOfDay().plusSeconds(seconds));
    }

    /// A month without its day.
    static Parsed<LocalDateTime> incomplete(String year, String month) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        return y >= 1850 && y <= 2200 && m >= 1 && m <= 12
                ? Parsed.evidence(year + (m < 10 ? "-0" : "-") + m, Rule.DATE_INCOMPLETE)
                : Parsed.rejected(Rule.DATE_INVALID);
    }

    private static Parsed<LocalDateTime> number(int number, String digits) {
        if (number <= 2) {
            return Parsed.rejected(Rule.DATE_DEFAULT);
        }
        if (number >= 1900 && number <= 2100) {
            return Parsed.evidence(digits, Rule.DATE_INCOMPLETE);
        }
        return number >= FIRST_SERIAL && number < LAST_SERIAL
                ? Parsed.kept(EXCEL_ZERO.plusDays(number).atStartOfDay())
                : Parsed.rejected(Rule.DATE_INVALID);
    }

    private static Parsed<LocalDateTime> day(String digits) {
        int y = Integer.parseInt(digits, 0, 4, 10);
        int m = Integer.parseInt(digits, 4, 6, 10);
        int d = Integer.parseInt(digits, 6, 8, 10);
        return y >= 1000 && Days.exists(y, m, d)
                ? Parsed.kept(LocalDate.of(y, m, d).atStartOfDay())
                : Parsed.rejected(Rule.DATE_INVALID);
    }

    private static Parsed<LocalDateTime> dayAndTime(String digits) {
        var time =
                ClockText.parse(
                        digits.substring(8, 10)
                                + ":"
                                + digits.substring(10, 12)
                                + (digits.length() == 14 ? ":" + digits.substring(12) : ""));
        return day(digits.substring(0, 8)) instanceof Parsed.Kept<LocalDateTime>(var day, var _)
                        && time.isPresent()
                ? Parsed.kept(day.toLocalDate().atTime(time.get()))
                : Parsed.rejected(Rule.DATE_INVALID);
    }
}
