package io.mingce.tagging;

import io.mingce.customer.Customer;
import io.mingce.customer.Field;
import io.mingce.customer.History;
import io.mingce.customer.Profile;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Sourced;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of the customer itself and changes with time, or has a name that the rule gives.
final class Known {

    private static final int OLDEST = 150;

    private final Scope scope;
    private final Profile profile;
    private final long since;
    private final Optional<LocalDate> birthDate;

    /// The day of birth, or what comes nearest to it where only an age was stated.
    private final Optional<LocalDate> born;

    Known(Scope scope, Customer customer, History history, ZoneId zone) {
        this.scope = scope;
        profile = customer.profile();
        since = LocalDate.ofInstant(first(customer, history), zone).toEpochDay();
        birthDate = profile.value(Field.BIRTH_DATE).flatMap(Known::day);
        born = birthDate.or(() -> stated(profile.current(Field.AGE), zone));
    }

    /// When it came, or when a channel that told of it had it: an old register that is brought in has no new customers.
    private static Instant first(Customer customer, History history) {
        return Stream.concat(
                        Stream.of(customer.since()),
                        history.records().stream()
                                .filter(record -> !record.values().isEmpty())
                                .map(SourceRecord::time))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// An age was true when it was stated, and grows from then on.
    private static Optional<LocalDate> stated(List<Sourced> ages, ZoneId zone) {
        return ages.stream()
                .findFirst()
                .filter(age -> age.value().matches("[0-9]{1,3}"))
                .map(age ->
                        LocalDate.ofInstant(age.origin().time(), zone)
                                .minusYears(Integer.parseInt(age.value())));
    }

    /// Whether it has been known for so many days at least, here or in a channel that told of it.
    boolean knownFor(long days) {
        return reached(since + Math.clamp(days, -1, Happenings.NEVER));
    }

    /// Whether its age is between these, both included; `false` where nobody knows.
    boolean aged(long from, long to) {
        if (born.isEmpty()) {
            return false;
        }
        boolean oldEnough = reached(birthday(born.get(), Math.clamp(from, 0, OLDEST)));
        boolean tooOld = reached(birthday(born.get(), Math.clamp(to, -1, OLDEST) + 1));
        return oldEnough && !tooOld;
    }

    private static long birthday(LocalDate born, int age) {
        return born.plusYears(age).toEpochDay();
    }

    private boolean reached(long day) {
        if (day <= scope.today()) {
            return true;
        }
        scope.trace().until(day);
        return false;
    }

    /// `false` where nobody knows the birthday.
    boolean birthdayThisMonth() {
        if (birthDate.isEmpty()) {
            return false;
        }
        LocalDate month = LocalDate.ofEpochDay(scope.today()).withDayOfMonth(1);
        boolean now = birthDate.get().getMonth() == month.getMonth();
        int ahead = Math.floorMod(birthDate.get().getMonthValue() - month.getMonthValue(), 12);
        scope.trace().until(month.plusMonths(now ? 1 : ahead).toEpochDay());
        return now;
    }

    /// Empty where it has none.
    String extension(String name) {
        return profile.extension(name).orElse("");
    }

    /// 0 where it has none, or none that is a number.
    double number(String name) {
        return profile.extension(name)
                .filter(text -> text.matches("[+-]?[0-9]+(\\.[0-9]+)?"))
                .map(Double::parseDouble)
                .orElse(0.0);
    }

    @Override
    public String toString() {
        return "Known";
    }
}
