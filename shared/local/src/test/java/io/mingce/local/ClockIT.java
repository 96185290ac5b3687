package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.local.refusal.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The clock of a running server, moved as `mingce clock` does.
final class ClockIT {

    private static final Duration LONG = Duration.ofDays(740);

    @TempDir private Path parent = Path.of("");

    @Test
    void runsWhatFallsDueOnTheWayAndRemembersWhereItIs() {
        Optional<Path> data = Optional.of(parent.resolve("data"));
        Instant end;
        try (Probe probe = new Probe(data);
                ControlServer control = new ControlServer(probe.runner)) {
            Instant start = Instant.now();
            Control.Moved moved = Control.move(run(probe, control), "+740d");

            end = Instant.parse(moved.now());
            assertThat(end).isBetween(start.plus(LONG).minusSeconds(1), late(LONG));
            assertThat(moved.late()).isEmpty();
            // Once on the day before, once at the end; the clock may strike meanwhile.
            assertThat(ticks(probe, "day")).hasSizeBetween(2, 3);
            assertThat(ticks(probe, "hour")).hasSizeBetween(2, 3);
            assertThat(ticks(probe, "hour").getFirst())
                    .isBefore(ticks(probe, "day").getLast())
                    .isBetween(end.minus(Duration.ofHours(26)), end.minus(Duration.ofHours(24)));
        }
        try (Probe again = new Probe(data)) {
            assertThat(again.runner.clock().instant()).isBetween(end, late(LONG));
        }
    }

    @Test
    void leapsOverLessThanADayAtOnce() {
        try (Probe probe = new Probe(Optional.empty());
                ControlServer control = new ControlServer(probe.runner)) {
            String before = probe.token("manager");

            Control.move(run(probe, control), "+90m");

            assertThat(ticks(probe, "hour")).hasSizeBetween(1, 2);
            assertThat(ticks(probe, "day")).hasSizeLessThan(2);
            assertThat(whoami(probe, before)).isEqualTo(401);
            assertThat(whoami(probe, probe.token("manager"))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "+0m", "2500-01-01T00:00:00Z", "+99999999d"})
    void goesNeitherBackNorBeyondWhatAnythingKnows(String time) {
        try (Probe probe = new Probe(Optional.empty());
                ControlServer control = new ControlServer(probe.runner)) {
            RunFile run = run(probe, control);

            assertThatThrownBy(() -> Control.move(run, time))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("only goes forward");
            assertThat(probe.runner.clock().ahead()).isZero();
        }
    }

    @Test
    void saysPlainlyThatItsMemoryIsDamaged() throws IOException {
        Path folder = parent.resolve("data");
        new Probe(Optional.of(folder)).close();
        Files.writeString(folder.resolve("clock"), "tomorrow");

        assertThatThrownBy(() -> new Probe(Optional.of(folder)).close())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is damaged");
    }

    private static Instant late(Duration ahead) {
        return Instant.now().plus(ahead).plusSeconds(1);
    }

    private static int whoami(Probe probe, String token) {
        return probe.staff("/notes/whoami", "Authorization", token).statusCode();
    }

    private static RunFile run(Probe probe, ControlServer control) {
        return new RunFile(
                ProcessHandle.current().pid(),
                probe.runner.port("PublicApi"),
                probe.runner.port("StaffApi"),
                control.port(),
                control.secret(),
                probe.runner.inbox());
    }

    /// When the schedule of this name ran, in order.
    private static List<Instant> ticks(Probe probe, String every) {
        return probe.runner.clients().dynamoDb().scan(r -> r.tableName("Copies")).items().stream()
                .flatMap(item -> Optional.ofNullable(item.get("id")).stream())
                .map(id -> id.s())
                .filter(id -> id.startsWith(every + " "))
                .map(id -> Instant.parse(id.substring(every.length() + 1)))
                .sorted()
                .toList();
    }
}
