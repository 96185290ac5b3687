package io.mingce.conformance;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `cron(minute hour day month weekday year)` and `rate(n unit)`, as EventBridge and Backup read them.
enum Schedules implements Rule {
    ARE_VALID;

    private static final Pattern CRON = Pattern.compile("cron\\((.*)\\)");
    private static final Pattern RATE =
            Pattern.compile(
                    "rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d+) (minutes|hours|days))\\)");
    private static final Pattern STEP = Pattern.compile("(.+)/(\\d+)");
    private static final List<String> MONTHS =
            List.of("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" "));
    private static final List<String> DAYS = List.of("SUN MON TUE WED THU FRI SAT".split(" "));

    private record Field(int least, int most, List<String> names) {
        boolean accepts(String text) {
            return Stream.of(text.split(",", -1)).allMatch(this::part);
        }

        private boolean part(String text) {
            var step = STEP.matcher(text);
            if (step.matches()) {
                return Integer.parseInt(step.group(2)) > 0 && range(step.group(1));
            }
            return range(text);
        }

        private boolean range(String text) {
            String[] ends = text.split("-", -1);
            return text.equals("*")
                    || (ends.length <= 2
                            && Stream.of(ends).mapToInt(this::number).allMatch(this::inside));
        }

        private boolean inside(int n) {
            return n >= least && n <= most;
        }

        private int number(String text) {
            int named = names.indexOf(text);
            if (named >= 0) {
                return named + 1;
            }
            return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        }
    }

    private static final List<Field> FIELDS =
            List.of(
                    new Field(0, 59, List.of()),
                    new Field(0, 23, List.of()),
                    new Field(1, 31, List.of()),
                    new Field(1, 12, MONTHS),
                    new Field(1, 7, DAYS),
                    new Field(1970, 2199, List.of()));

    @Override
    public List<String> breaches(Template template) {
        return template.section("Resources")
                .all()
                .filter(p ->
                        p.path().endsWith(".ScheduleExpression") || p.path().endsWith(".Schedule"))
                .filter(part -> !valid(part.text()))
                .map(part -> part.path() + ": '" + part.text() + "' is no schedule")
                .toList();
    }

    static boolean valid(String expression) {
        var cron = CRON.matcher(expression);
        if (!cron.matches()) {
            return RATE.matcher(expression).matches();
        }
        String[] fields = cron.group(1).split(" ", -1);
        if (fields.length != FIELDS.size()) {
            return false;
        }
        // Of day and weekday one has to be "?", and only one.
        boolean oneDay = fields[2].equals("?") != fields[4].equals("?");
        return oneDay
                && IntStream.range(0, fields.length)
                        .allMatch(i -> fields[i].equals("?") || FIELDS.get(i).accepts(fields[i]));
    }
}
