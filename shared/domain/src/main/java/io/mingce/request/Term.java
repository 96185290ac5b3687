package io.mingce.request;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// A time that a law leaves.
///
/// @param amount ≥ 0
record Term(int amount, Unit unit) {

    static final Term NONE = new Term(0, Unit.DAYS);

    enum Unit {
        DAYS,
        /// Monday to Friday; a holiday is taken for one, so that nothing comes late.
        WORKING_DAYS,
        /// To the day of the same number, or to the last of a shorter month.
        MONTHS
    }

    /// `30d`, `15w`, `1m`, or `-` for none.
    static Term parse(String text) {
        if (text.equals("-")) {
            return NONE;
        }
        int last = text.length() - 1;
        Unit unit =
                switch (text.charAt(last)) {
                    case 'd' -> Unit.DAYS;
                    case 'w' -> Unit.WORKING_DAYS;
                    case 'm' -> Unit.MONTHS;
                    default -> throw new IllegalArgumentException("not a term: " + text);
                };
        return new Term(Integer.parseInt(text.substring(0, last)), unit);
    }

    LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(amount);
            case WORKING_DAYS -> workingDaysAfter(day);
            case MONTHS -> day.plusMonths(amount);
        };
    }

    private LocalDate workingDaysAfter(LocalDate day) {
        LocalDate reached = day;
        for (int left = amount; left > 0; ) {
            reached = reached.plusDays(1);
            boolean works =
                    reached.getDayOfWeek() != DayOfWeek.SATURDAY
                            && reached.getDayOfWeek() != DayOfWeek.SUNDAY;
            left -= works ? 1 : 0;
        }
        return reached;
    }
}
