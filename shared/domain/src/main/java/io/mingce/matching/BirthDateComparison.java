package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.cleaning.Edits;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// How birth dates (`YYYY-MM-DD`) agree. Days of which systems make default values count as missing.
final class BirthDateComparison {

    private BirthDateComparison() {}

    static boolean usable(String date) {
        return !date.equals("1900-01-01")
                && !date.equals("1970-01-01")
                && !date.equals("1899-12-31");
    }

    static @Nullable ComparisonLevel compare(MatchProfile a, MatchProfile b) {
        ComparisonLevel best = null;
        for (String x : a.birthDates()) {
            for (String y : b.birthDates()) {
                best = better(best, days(x, y));
            }
        }
        best = parts(best, a.birthDates(), b.birthParts());
        return parts(best, b.birthDates(), a.birthParts());
    }

    private static @Nullable ComparisonLevel parts(
            @Nullable ComparisonLevel best, List<String> dates, List<String> parts) {
        ComparisonLevel level = best;
        for (String date : dates) {
            for (String part : parts) {
                if (fits(date, part)) {
                    level = better(level, BIRTH_DATE_NEAR);
                }
            }
        }
        return level;
    }

    /// A month (`1990-05`), or eight digits that are no day.
    private static boolean fits(String date, String part) {
        String digits = date.replace("-", "");
        return part.length() == 8
                ? Edits.one(digits, part)
                : date.startsWith(part) && part.length() == 7;
    }

    private static ComparisonLevel days(String x, String y) {
        if (x.equals(y)) {
            return BIRTH_DATE_SAME;
        }
        boolean year = x.regionMatches(0, y, 0, 4);
        boolean month = x.regionMatches(5, y, 5, 2);
        boolean day = x.regionMatches(8, y, 8, 2);
        boolean exchanged = year && x.regionMatches(5, y, 8, 2) && x.regionMatches(8, y, 5, 2);
        int two = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
        return two == 2 || exchanged || Edits.one(x, y) || nextDay(x, y)
                ? BIRTH_DATE_NEAR
                : BIRTH_DATE_OTHER;
    }

    /// One day apart: what a conversion between time zones does to midnight.
    private static boolean nextDay(String x, String y) {
        return x.regionMatches(0, y, 0, 3)
                && Math.abs(LocalDate.parse(x).toEpochDay() - LocalDate.parse(y).toEpochDay()) == 1;
    }

    private static ComparisonLevel better(@Nullable ComparisonLevel a, ComparisonLevel b) {
        return a == null || b.compareTo(a) < 0 ? b : a;
    }
}
