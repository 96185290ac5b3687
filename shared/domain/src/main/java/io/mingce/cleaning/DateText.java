package io.mingce.cleaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A point in time as people and spreadsheets write it: `2023/1/5`, `20230105`, `5-Jan-23`, `4/24/1973`, `2023.1.5
/// 10:30`, `1988年3月5日`, `一九九七年八月二十九日`, and Excel's day numbers (ECMA-376 part 1, 18.17.4.1, 1900 system).
public final class DateText {

    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[日号]?(?:[T ,]+(.*))?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?月?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4}) ?年?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?: +(.*))?");
    private static final Pattern DAY_MONTH_NAME =
            Pattern.compile(
                    "(\\d{1,2})(?:ST|ND|RD|TH)?[-/ .]*([A-Z]{3,9})[-/ .,]*(\\d{4}|\\d{2})(?:"
                            + " +(.*))?");
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile(
                    "([A-Z]{3,9})[- .]*(\\d{1,2})(?:ST|ND|RD|TH)?[-, ]+(\\d{4})(?: +(.*))?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2})");

    private DateText() {}

    /// Reads a time; midnight where only a day is given.
    ///
    /// @param today the last day that is possible, and the pivot of two-digit years: `yy` is the latest year that is
    ///     not after this one, so in 2026 `26` is 2026 and `27` is 1927
    public static Parsed<LocalDateTime> parse(String text, LocalDate today, DateOrder order) {
        String plain = Glyphs.plain(text).toUpperCase(Locale.ROOT);
        String digits = ChineseNumerals.any(plain) ? ChineseNumerals.toDigits(plain) : plain;
        Parsed<LocalDateTime> read =
                Glyphs.digits(digits)
                        ? DateNumber.parse(digits)
                        : DateNumber.decimal(digits)
                                ? DateNumber.serial(digits)
                                : written(digits, today, order);
        if (!(read instanceof Parsed.Kept<LocalDateTime>(var value, var _))) {
            return read;
        }
        LocalDate day = value.toLocalDate();
        if (defaultDay(day)) {
            return Parsed.rejected(Rule.DATE_DEFAULT);
        }
        return day.isAfter(today) ? Parsed.rejected(Rule.DATE_FUTURE) : read;
    }

    /// What one text tells about its column's order.
    static DateOrder order(String text) {
        Matcher m = YEAR_LAST.matcher(Glyphs.plain(text));
        if (!m.matches()) {
            return DateOrder.UNKNOWN;
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        return first > 12
                ? DateOrder.DAY_FIRST
                : second > 12 ? DateOrder.MONTH_FIRST : DateOrder.UNKNOWN;
    }

    private static Parsed<LocalDateTime> written(String text, LocalDate today, DateOrder order) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3), m.group(4));
        }
        if (m.usePattern(DAY_MONTH_NAME).matches()) {
            String month = month(m.group(2));
            if (m.group(3).length() == 4) {
                return day(m.group(3), month, m.group(1), m.group(4));
            }
            boolean excelZero =
                    m.group(3).equals("00") && month.equals("1") && m.group(1).length() == 1;
            return excelZero && m.group(1).compareTo("1") <= 0
                    ? Parsed.rejected(Rule.DATE_DEFAULT)
                    : day(fullYear(m.group(3), today), month, m.group(1), m.group(4))
                            .with(Rule.DATE_TWO_DIGIT_YEAR);
        }
        if (m.usePattern(YEAR_LAST).matches()) {
            return yearLast(m, order);
        }
        if (m.usePattern(MONTH_NAME_DAY).matches()) {
            return day(m.group(3), month(m.group(1)), m.group(2), m.group(4));
        }
        if (m.usePattern(YEAR_MONTH).matches()) {
            return DateNumber.incomplete(m.group(1), m.group(2));
        }
        if (m.usePattern(YEAR).matches()) {
            return Parsed.evidence(m.group(1), Rule.DATE_INCOMPLETE);
        }
        return Parsed.rejected(
                m.usePattern(SHORT).matches() ? Rule.DATE_AMBIGUOUS : Rule.DATE_INVALID);
    }

    private static Parsed<LocalDateTime> yearLast(Matcher m, DateOrder order) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        boolean monthFirst = second > 12 || (first <= 12 && order == DateOrder.MONTH_FIRST);
        boolean dayFirst = first > 12 || (second <= 12 && order == DateOrder.DAY_FIRST);
        if (first == second || monthFirst) {
            return day(m.group(3), m.group(1), m.group(2), m.group(4));
        }
        return dayFirst
                ? day(m.group(3), m.group(2), m.group(1), m.group(4))
                : Parsed.rejected(Rule.DATE_AMBIGUOUS);
    }

    private static Parsed<LocalDateTime> day(
            String year, String month, String day, @org.jspecify.annotations.Nullable String time) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        Optional<java.time.LocalTime> clock = ClockText.parse(time);
        return Days.exists(y, m, d) && y >= 1000 && clock.isPresent()
                ? Parsed.kept(LocalDate.of(y, m, d).atTime(clock.get()))
                : Parsed.rejected(Rule.DATE_INVALID);
    }

    private static String fullYear(String two, LocalDate today) {
        int year = today.getYear() / 100 * 100 + Integer.parseInt(two);
        return Integer.toString(year > today.getYear() ? year - 100 : year);
    }

    /// 1 to 12, or 0 for what is no English month or its abbreviation.
    private static String month(String name) {
        String[] names = {
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER"
        };
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith(name)) {
                return Integer.toString(i + 1);
            }
        }
        return "0";
    }

    /// 1 January 1900 and 1970, days zero of Excel and of Unix, and the zero dates of SQL Server and .NET.
    private static boolean defaultDay(LocalDate day) {
        return day.equals(LocalDate.of(1900, 1, 1))
                || day.equals(LocalDate.of(1970, 1, 1))
                || day.getYear() < 1800
                || (day.getYear() == 1899 && day.getDayOfYear() >= 364);
    }
}
