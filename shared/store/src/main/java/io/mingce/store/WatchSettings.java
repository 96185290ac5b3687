package io.mingce.store;

import io.mingce.audit.WatchRules;
import io.mingce.audit.WorkingHours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the watch over the audit trail takes for too much.
///
/// @param days when staff work, `MON,TUE`
record WatchSettings(
        int minutes,
        int customers,
        int outside,
        int refusals,
        String hours,
        String days,
        ZoneId zone) {

    private static final int DAY_MINUTES = 24 * 60;
    private static final int MANY = 1_000_000;
    private static final Pattern HOURS =
            Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");
    private static final String DAY = "(MON|TUE|WED|THU|FRI|SAT|SUN)";
    private static final Pattern DAYS = Pattern.compile(DAY + "(," + DAY + ")*");

    static WatchSettings read(Settings settings) {
        return new WatchSettings(
                settings.number("WATCH_MINUTES", 1, DAY_MINUTES),
                settings.number("WATCH_CUSTOMERS", 1, MANY),
                settings.number("WATCH_OUTSIDE", 0, MANY),
                settings.number("WATCH_REFUSALS", 0, MANY),
                settings.text(
                        "WORKING_HOURS",
                        HOURS.asMatchPredicate().and(WatchSettings::ascend),
                        "like 08:00-20:00, the end after the beginning"),
                settings.text("WORKING_DAYS", DAYS.asMatchPredicate(), "like MON,TUE,WED,THU,FRI"),
                zone(
                        settings.text(
                                "WORKING_ZONE",
                                WatchSettings::known,
                                "a time zone, like Asia/Shanghai")));
    }

    WatchRules rules() {
        return new WatchRules(
                Duration.ofMinutes(minutes),
                customers,
                outside,
                refusals,
                new WorkingHours(edge(hours, 0), edge(hours, 1), daysOfWeek(), zone));
    }

    private Set<DayOfWeek> daysOfWeek() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> days.contains(day.name().substring(0, 3)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalTime edge(String hours, int which) {
        return LocalTime.parse(hours.split("-", 2)[which]);
    }

    private static boolean ascend(String hours) {
        return edge(hours, 0).isBefore(edge(hours, 1));
    }

    private static boolean known(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static ZoneId zone(String zone) {
        return known(zone) ? ZoneId.of(zone) : ZoneOffset.UTC;
    }
}
