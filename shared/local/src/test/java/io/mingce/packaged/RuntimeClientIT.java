package io.mingce.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import javax.tools.ToolProvider;

/// Guards the harness: it has to tell an answer, a failure, a handler that cannot start and a missing jar apart.
class RuntimeClientIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String ECHO =
            """
            public class Probe implements com.amazonaws.services.lambda.runtime.RequestHandler<String, String> {
                public String handleRequest(String name, com.amazonaws.services.lambda.runtime.Context context) {
                    if (name.isEmpty()) throw new IllegalStateException("planted");
                    return System.getenv("GREETING") + " " + name;
                }
            }
            """;

    @TempDir Path folder;

    @Test
    void passesAnswersAndFailuresOn() throws IOException {
        try (var lambda = start("Probe", ECHO)) {
            assertThat(lambda.invoke("\"张三\""))
                    .isEqualTo(new RuntimeApi.Answer(false, "\"hello 张三\""));
            assertThat(lambda.invoke("\"\"").error()).isTrue();
            assertThat(lambda.invoke("\"李四\"").body()).isEqualTo("\"hello 李四\"");
        }
    }

    @Test
    void saysWhyAHandlerCannotStart() throws IOException {
        String broken =
                ECHO.replace("Probe implements", "Broken implements")
                        .replaceFirst(
                                "\\{",
                                "{ public Broken() { throw new IllegalStateException(\"no"
                                        + " settings\"); }");
        try (var lambda = start("Broken", broken)) {
            RuntimeApi.Answer answer = lambda.invoke("\"a\"");
            assertThat(answer.error()).isTrue();
            assertThat(answer.body()).contains("no settings");
        }
    }

    @Test
    void failsWhereTheJarIsMissing() {
        assertThatThrownBy(() ->
                        new LambdaProcess(
                                "Probe",
                                folder.resolve("none.jar"),
                                128,
                                TIMEOUT,
                                Map.of(),
                                folder.resolve("log")))
                .hasMessageContaining("none.jar is missing");
    }

    private LambdaProcess start(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        int failed =
                Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString(),
                                file.toString());
        assertThat(failed).isZero();
        return new LambdaProcess(
                name + "::handleRequest",
                folder,
                512,
                TIMEOUT,
                Map.of("GREETING", "hello"),
                folder.resolve("log"));
    }
}
