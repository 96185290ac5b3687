package io.mingce.local.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// AWS's six fields: minutes hours day-of-month month day-of-week year, with `*`, `?`, lists, ranges, steps, names
/// of months and days, and `L` for the last day of the month. Sunday is 1. `W` and `#` are not understood.
record Cron(
        BitSet minutes,
        BitSet hours,
        BitSet daysOfMonth,
        boolean lastDay,
        BitSet months,
        BitSet daysOfWeek,
        BitSet years,
        ZoneId zone)
        implements Schedule {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");
    private static final List<String> DAYS =
            List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    static Cron of(String fields, ZoneId zone) {
        String[] parts = fields.strip().split("\\s+", -1);
        if (parts.length != 6) {
            throw new IllegalArgumentException("cron has six fields: " + fields);
        }
        boolean dayOfMonth = !parts[2].equals("?");
        if (dayOfMonth != parts[4].equals("?")) {
            throw new IllegalArgumentException(
                    "one of day-of-month and day-of-week must be ?: " + fields);
        }
        boolean last = parts[2].equals("L");
        return new Cron(
                field(parts[0], 0, 59, List.of()),
                field(parts[1], 0, 23, List.of()),
                last ? new BitSet() : field(parts[2], 1, 31, List.of()),
                last,
                field(parts[3], 1, 12, MONTHS),
                field(parts[4], 1, 7, DAYS),
                field(parts[5], FIRST_YEAR, LAST_YEAR, List.of()),
                zone);
    }

    private static BitSet field(String text, int min, int max, List<String> names) {
        BitSet set = new BitSet();
        for (String item : text.split(",", -1)) {
            String[] step = item.split("/", 2);
            String[] range = step[0].split("-", 2);
            boolean all = step[0].equals("*") || step[0].equals("?");
            int from = all ? min : number(range[0], names, min, max);
            int to =
                    all || (step.length == 2 && range.length == 1)
                            ? max
                            : number(range[range.length - 1], names, min, max);
            int by = step.length == 2 ? Integer.parseInt(step[1]) : 1;
            if (from > to || by < 1) {
                throw new IllegalArgumentException("not a range: " + item);
            }
            for (int value = from; value <= to; value += by) {
                set.set(value);
            }
        }
        return set;
    }

    private static int number(String text, List<String> names, int min, int max) {
        int named = names.indexOf(text);
        int value = named >= 0 ? named + 1 : Integer.parseInt(text);
        if (value < min || value > max) {
            throw new IllegalArgumentException(value + " is not between " + min + " and " + max);
        }
        return value;
    }

    @Override
    public Optional<Instant> after(Instant instant) {
        ZonedDateTime start = instant.atZone(zone).plusMinutes(1);
        LocalDate day = start.toLocalDate();
        LocalTime from = LocalTime.of(start.getHour(), start.getMinute());
        while (day.getYear() <= LAST_YEAR && years.nextSetBit(day.getYear()) >= 0) {
            if (matches(day)) {
                Optional<Instant> found = within(day, from).filter(i -> i.isAfter(instant));
                if (found.isPresent()) {
                    return found;
                }
            }
            day = day.plusDays(1);
            from = LocalTime.MIDNIGHT;
        }
        return Optional.empty();
    }

    private boolean matches(LocalDate day) {
        boolean monthDay =
                lastDay
                        ? day.getDayOfMonth() == day.lengthOfMonth()
                        : daysOfMonth.get(day.getDayOfMonth());
        return years.get(day.getYear())
                && months.get(day.getMonthValue())
                && monthDay
                && daysOfWeek.get(sundayFirst(day.getDayOfWeek()));
    }

    private static int sundayFirst(DayOfWeek day) {
        return day.getValue() % 7 + 1;
    }

    private Optional<Instant> within(LocalDate day, LocalTime from) {
        for (int hour = hours.nextSetBit(from.getHour());
                hour >= 0;
                hour = hours.nextSetBit(hour + 1)) {
            int minute = minutes.nextSetBit(hour == from.getHour() ? from.getMinute() : 0);
            if (minute >= 0) {
                return Optional.of(day.atTime(hour, minute).atZone(zone).toInstant());
            }
        }
        return Optional.empty();
    }
}
