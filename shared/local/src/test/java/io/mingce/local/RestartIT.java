package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.local.refusal.Refusal;
import io.mingce.local.template.TemplateReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

final class RestartIT {

    @TempDir private Path parent = Path.of("");

    @Test
    void keepsTablesFilesAndDeadLettersAndTellsOfWhatCameMeanwhile() throws IOException {
        Optional<Path> data = Optional.of(parent.resolve("data"));
        Path inbox;
        try (Probe first = new Probe(data)) {
            inbox = first.runner.inbox();
            first.drop("once.csv", "early\nbad\n");
            Await.until("the bad line is a dead letter", () -> first.queued("DeadLines") == 1);
        }
        Files.writeString(inbox.resolve("crm").resolve("meanwhile.csv"), "late\n");
        try (Probe second = new Probe(data)) {
            assertThat(second.note("early")).isPresent();
            assertThat(second.queued("DeadLines")).isEqualTo(1);
            Await.until("the new file is worked off", () -> second.note("late").isPresent());
            // Had the first file been told of again, its bad line would be back.
            assertThat(second.queued("LinesQueue")).isZero();
        }
    }

    @Test
    void refusesASecondServerOnTheSameDataAndAPortInUse() {
        Optional<Path> data = Optional.of(parent.resolve("data"));
        try (Probe first = new Probe(data)) {
            assertThatThrownBy(() -> new Probe(data))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another server");
            int taken = first.runner.port("PublicApi");
            try (Runner other =
                    new Runner(
                            new TemplateReader(Probe.template(), Map.of()).read(),
                            Optional.empty())) {
                assertThatThrownBy(() -> other.open(Map.of("PublicApi", taken)))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("Port " + taken + " is in use");
            }
        }
    }

    @Test
    void givesATokenToWhoeverCanReadTheRunFile() {
        try (Probe probe = new Probe(Optional.empty());
                ControlServer control = new ControlServer(probe.runner)) {
            RunFile run =
                    new RunFile(
                            ProcessHandle.current().pid(),
                            probe.runner.port("PublicApi"),
                            probe.runner.port("StaffApi"),
                            control.port(),
                            control.secret(),
                            probe.runner.inbox());
            run.write(parent);
            String token = Control.token(RunFile.newest(parent), "privacy", "王");
            assertThat(probe.staff("/notes/whoami", "Authorization", "Bearer " + token).body())
                    .contains("cognito:groups=privacy")
                    .contains("sub=王");
            RunFile forged =
                    new RunFile(run.pid(), 1, 1, control.port(), "guess", probe.runner.inbox());
            assertThatThrownBy(() -> Control.token(forged, "admin", "x"))
                    .isInstanceOf(Refusal.class);
            RunFile.delete(parent, run.pid());
            assertThatThrownBy(() -> RunFile.newest(parent))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("No server is running");
        }
    }
}
