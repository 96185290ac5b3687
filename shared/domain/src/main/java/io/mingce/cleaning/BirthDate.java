package io.mingce.cleaning;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// The day somebody was born, as it can be: not after today, not more than 130 years ago.
public record BirthDate(LocalDate day) {

    private static final int OLDEST = 130;

    public BirthDate {
        if (day.getYear() < 1800) {
            throw new IllegalArgumentException("not a birth date");
        }
    }

    public static Parsed<BirthDate> parse(String text, LocalDate today, DateOrder order) {
        Parsed<LocalDateTime> read = DateText.parse(text, today, order);
        if (!(read instanceof Parsed.Kept<LocalDateTime>(var time, var rules))) {
            return read.map(never -> new BirthDate(never.toLocalDate()));
        }
        LocalDate day = time.toLocalDate();
        if (day.isBefore(today.minusYears(OLDEST))) {
            return Parsed.rejected(Rule.BIRTH_DATE_TOO_OLD);
        }
        var value = new BirthDate(day);
        return !rules.isEmpty() || text.equals(value.iso())
                ? new Parsed.Kept<>(value, rules)
                : Parsed.kept(value, Rule.DATE_NORMALISED);
    }

    /// `YYYY-MM-DD`.
    public String iso() {
        return day.toString();
    }

    @Override
    public String toString() {
        return "BirthDate[…]";
    }
}
