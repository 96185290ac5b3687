package io.mingce.memory;

import static io.mingce.memory.contract.Accesses.MORNING;
import static io.mingce.memory.contract.Accesses.at;
import static io.mingce.memory.contract.Accesses.customer;
import static io.mingce.memory.contract.Accesses.read;
import static io.mingce.memory.contract.Accesses.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.audit.Access;
import io.mingce.audit.Alert;
import io.mingce.audit.Alert.Kind;
import io.mingce.audit.AuditChains;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.WatchAudit;
import io.mingce.audit.WatchRules;
import io.mingce.audit.WatchState;
import io.mingce.audit.WatchStates;
import io.mingce.audit.WorkingHours;
import io.mingce.memory.contract.Accesses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

class WatchAuditTest {

    private static final WorkingHours HOURS =
            new WorkingHours(
                    LocalTime.of(8, 0),
                    LocalTime.of(20, 0),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    ZoneId.of("Asia/Shanghai"));
    private static final WatchRules RULES = new WatchRules(Duration.ofMinutes(60), 5, 3, 2, HOURS);

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final MemoryWatchStates states = new MemoryWatchStates();

    @Test
    void onePersonWhoReadsManyCustomersIsToldOnce() {
        IntStream.range(0, 5).forEach(i -> trail.note(read(at(i), "staff-1", customer(i))));
        assertThat(look(at(10))).isEmpty();

        trail.note(read(at(11), "staff-1", customer(6)));
        assertThat(look(at(300)))
                .containsExactly(new Alert(Kind.MANY_CUSTOMERS, "staff-1", at(11), 6));

        trail.note(read(at(301), "staff-1", customer(7)));
        assertThat(look(at(600))).isEmpty();
        assertThat(look(at(900))).isEmpty();
    }

    @Test
    void theSameCustomerCountsOnceAndAListAsManyAsItHas() {
        IntStream.range(0, 50).forEach(i -> trail.note(read(at(i), "staff-1", customer(1))));
        assertThat(look(at(60))).isEmpty();

        var six = IntStream.range(0, 6).mapToObj(Accesses::customer).toList();
        trail.note(Accesses.access(at(61), "staff-2", Access.Outcome.READ, six));
        assertThat(look(at(300)))
                .containsExactly(new Alert(Kind.MANY_CUSTOMERS, "staff-2", at(61), 6));
    }

    @Test
    void manyPeopleTogetherAreNobody() {
        IntStream.range(0, 30)
                .forEach(i -> trail.note(read(at(i), "staff-" + i % 10, customer(i))));

        assertThat(look(at(60))).isEmpty();
    }

    @ParameterizedTest(name = "six customers, one each {0} minutes → {1}")
    @CsvSource({"11, true", "12, false", "30, false"})
    void theWindowSlidesOverHoursAndRuns(int minutes, boolean told) {
        var alerts = new ArrayList<Alert>();
        for (int i = 0; i < 6; i++) {
            trail.note(read(at(i * minutes * 60), "staff-1", customer(i)));
            alerts.addAll(look(at(i * minutes * 60 + 5)));
        }

        assertThat(alerts).hasSize(told ? 1 : 0);
    }

    @Test
    void theWindowReachesOverMidnight() {
        Instant night = AuditDay.of(MORNING).end();
        for (int i = 0; i < 6; i++) {
            trail.note(refused(night.plus(Duration.ofMinutes(10L * (i - 3))), "staff-" + i / 3));
        }
        assertThat(look(night.minusSeconds(1))).extracting(Alert::kind).contains(Kind.REFUSALS);

        assertThat(look(night.plus(Duration.ofHours(1))))
                .extracting(Alert::user)
                .containsExactly("staff-1");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-03-02T08:00:00+08:00, false", // a Monday
        "2026-03-02T19:59:59+08:00, false",
        "2026-03-02T20:00:00+08:00, true",
        "2026-03-02T07:59:00+08:00, true",
        "2026-03-01T12:00:00+08:00, true", // a Sunday
    })
    void readsOutsideWorkingHoursAreTold(String time, boolean told) {
        Instant start = OffsetDateTime.parse(time).toInstant();
        IntStream.range(0, 4)
                .forEach(i -> trail.note(read(start.plusMillis(i), "staff-1", customer(1))));

        assertThat(look(start.plusSeconds(60)))
                .extracting(Alert::kind)
                .isEqualTo(told ? List.of(Kind.OUTSIDE_HOURS) : List.of());
    }

    @Test
    void repeatedRefusalsAreToldAlsoOfThoseWhoAreNotSignedIn() {
        IntStream.range(0, 3).forEach(i -> trail.note(refused(at(i), "staff-1")));
        IntStream.range(0, 3).forEach(i -> trail.note(refused(at(i), "")));
        IntStream.range(0, 2).forEach(i -> trail.note(refused(at(i), "staff-2")));

        assertThat(look(at(60)))
                .containsExactlyInAnyOrder(
                        new Alert(Kind.REFUSALS, "staff-1", at(2), 3),
                        new Alert(Kind.REFUSALS, "", at(2), 3));
    }

    @Test
    void whatWasMissedIsMadeUpFor() {
        look(at(0));
        IntStream.range(1, 5).forEach(i -> trail.note(refused(at(i), "staff-1")));
        trail.note(refused(at(2 * 24 * 3600), "staff-2"));

        assertThat(look(at(3 * 24 * 3600))).extracting(Alert::user).containsExactly("staff-1");
    }

    @Test
    void aNoteThatComesLateCountsWhereItCompletesTheNumber() {
        var late = new MemoryAuditTrail("late");
        var both = new Both(trail, late);
        trail.note(refused(at(1), "staff-1"));
        trail.note(refused(at(30), "staff-1"));
        assertThat(look(both, states, at(40))).isEmpty();

        late.note(refused(at(20), "staff-1"));

        assertThat(look(both, states, at(340)))
                .containsExactly(new Alert(Kind.REFUSALS, "staff-1", at(20), 3));
        assertThat(look(both, states, at(640))).isEmpty();
    }

    /// However often it looks, the same accesses raise the same number of alerts.
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 400})
    void howOftenItLooksChangesNothing(int pause) {
        var random = new Random(5);
        var alerts = new ArrayList<Alert>();
        for (int i = 0; i < 400; i++) {
            trail.note(
                    read(at(i * 60), "staff-" + random.nextInt(8), customer(random.nextInt(30))));
            if (i % pause == pause - 1) {
                alerts.addAll(look(at(i * 60 + 1)));
            }
        }
        alerts.addAll(look(at(400 * 60)));

        var once = new ArrayList<Alert>();
        new WatchAudit(trail, new MemoryWatchStates(), RULES, () -> at(400 * 60)).look(once::add);
        assertThat(alerts).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(once);
    }

    @Test
    void anAlertOutlivesTheRunThatFoundIt() {
        IntStream.range(0, 3).forEach(i -> trail.note(refused(at(i), "staff-1")));

        var dying = new WatchAudit(trail, states, RULES, () -> at(10));
        assertThatThrownBy(() ->
                        dying.look(_ -> {
                            throw new IllegalStateException("the process died");
                        }))
                .hasMessage("the process died");

        assertThat(look(at(300))).extracting(Alert::user).containsExactly("staff-1");
        assertThat(look(at(600))).isEmpty();
    }

    @Test
    void ofTwoRunsAtOnceOneRaises() {
        IntStream.range(0, 3).forEach(i -> trail.note(refused(at(i), "staff-1")));
        var alerts = new ArrayList<Alert>();

        look(trail, new Overtaken(states, () -> alerts.addAll(look(at(10)))), at(10))
                .forEach(alerts::add);

        assertThat(alerts).hasSize(1);
    }

    private List<Alert> look(Instant at) {
        return look(trail, states, at);
    }

    private static List<Alert> look(AuditChains chains, WatchStates states, Instant at) {
        var alerts = new ArrayList<Alert>();
        new WatchAudit(chains, states, RULES, () -> at).look(alerts::add);
        return alerts;
    }

    /// Two processes that note.
    private record Both(AuditChains one, AuditChains other) implements AuditChains {

        @Override
        public SortedSet<ChainId> of(AuditDay day) {
            var all = new TreeSet<>(one.of(day));
            all.addAll(other.of(day));
            return all;
        }

        @Override
        public List<Place> links(ChainId chain, long from, int limit) {
            List<Place> found = one.links(chain, from, limit);
            return found.isEmpty() ? other.links(chain, from, limit) : found;
        }
    }

    /// Another run comes in between.
    private record Overtaken(WatchStates states, Runnable other) implements WatchStates {

        @Override
        public Optional<WatchState> find() {
            Optional<WatchState> found = states.find();
            other.run();
            return found;
        }

        @Override
        public boolean keep(WatchState state) {
            return states.keep(state);
        }
    }
}
