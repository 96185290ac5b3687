package io.mingce.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.edge.EmfMetrics;
import io.mingce.edge.fixture.AContext;
import io.mingce.failure.TryAgain;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Every event goes in, under the log configuration of the deployment; nothing that a person wrote may come out.
class FormsLogTest {

    private static final List<String> CANARIES =
            List.of(
                    "张三",
                    "138 1234",
                    "zhangsan",
                    "李小明",
                    "13812345678",
                    "文三路",
                    "杭州",
                    "王芳",
                    "0571-87654321",
                    "alert",
                    "spam",
                    "203.0.113.7",
                    "第一行",
                    "order-2026");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stdout = System.out;
    private final LoggerContext log = (LoggerContext) LogManager.getContext(false);
    private final URI quiet = log.getConfiguration().getConfigurationSource().getURI();

    static Stream<Registration> registers() {
        return Stream.of(
                new Register(),
                submission -> {
                    throw new IllegalStateException(submission.content());
                },
                submission -> {
                    throw new TryAgain(
                            Duration.ofSeconds(1),
                            "busy",
                            new IllegalArgumentException(submission.content()));
                });
    }

    @BeforeEach
    void captureEverything() throws URISyntaxException {
        System.setOut(new PrintStream(out, true, UTF_8));
        log.setConfigLocation(FormsHandler.class.getResource("/log4j2.xml").toURI());
    }

    @AfterEach
    void restore() {
        System.setOut(stdout);
        log.setConfigLocation(quiet);
    }

    @ParameterizedTest
    @MethodSource("registers")
    void showsNothingOfWhatAPersonWrote(Registration registration) {
        var handler =
                new FormsHandler(
                        Forms.load(),
                        registration,
                        () -> FormsDesk.NOON,
                        new EmfMetrics(System.out, () -> FormsDesk.NOON));

        for (String event : Events.names()) {
            handler.handleRequest(Events.read(event), new AContext("l-1"));
        }

        String lines = out.toString(UTF_8);
        assertThat(lines)
                .contains(
                        "POST /forms/{formId} ", "GET /forms/{formId}/thanks 200", "HoneypotFilled")
                .doesNotContain(CANARIES);
        assertThat(lines.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }
}
