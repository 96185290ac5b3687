package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.edge.fixture.AContext;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;

/// The log as it is configured for deployment, captured.
class LogCanaryTest {

    private static final String CANARY = "canary-欧阳-13912345678";

    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private final LoggerContext log = (LoggerContext) LogManager.getContext(false);
    private final OutputStreamAppender capture =
            OutputStreamAppender.newBuilder()
                    .setName("capture")
                    .setLayout(log.getConfiguration().getAppender("console").getLayout())
                    .setTarget(captured)
                    .build();

    @BeforeEach
    void startCapture() {
        capture.start();
        log.getRootLogger().addAppender(capture);
    }

    @AfterEach
    void stopCapture() {
        log.getRootLogger().removeAppender(capture);
    }

    @Test
    void tellsWhereAnExceptionCameFromButNeverItsMessage() {
        var failure =
                new IllegalStateException(CANARY, new IllegalArgumentException(CANARY + " too"));
        failure.addSuppressed(new RuntimeException(CANARY));

        Logs.within(
                new AContext("l-1"),
                "r-1",
                () -> {
                    LoggerFactory.getLogger(LogCanaryTest.class).error("stopped", failure);
                    return "";
                });

        String line = captured.toString(UTF_8);
        JsonNode entry = Json.read(new Body(line, false), JsonNode.class);
        assertThat(line).doesNotContain("canary", "欧阳", "13912345678");
        assertThat(entry.at("/error/name").asText())
                .isEqualTo(IllegalStateException.class.getName());
        assertThat(entry.at("/cause/name").asText())
                .isEqualTo(IllegalArgumentException.class.getName());
        assertThat(entry.at("/error/frames/0/at").asText())
                .isEqualTo(LogCanaryTest.class.getName());
        assertThat(entry.at("/message").asText()).isEqualTo("stopped");
        assertThat(entry.at("/function_name").asText()).isEqualTo("ProbeFunction");
        assertThat(entry.at("/function_request_id").asText()).isEqualTo("l-1");
        assertThat(entry.at("/correlation_id").asText()).isEqualTo("r-1");
    }

    @Test
    void countsInTheFormatThatCloudWatchReads() {
        new EmfMetrics(new PrintStream(captured, true, UTF_8), () -> Instant.ofEpochMilli(12))
                .count("forms", Metrics.FAILURES);

        JsonNode line = Json.read(new Body(captured.toString(UTF_8), false), JsonNode.class);
        assertThat(line)
                .isEqualTo(
                        Json.read(
                                new Body(
                                        """
                                        {"_aws":{"Timestamp":12,"CloudWatchMetrics":[{
                                          "Namespace":"Mingce","Dimensions":[["function"]],
                                          "Metrics":[{"Name":"Failures","Unit":"Count"}]}]},
                                         "function":"forms","Failures":1}
                                        """,
                                        false),
                                JsonNode.class));
    }
}
