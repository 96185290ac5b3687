package io.mingce.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.mingce.conformance.Part;
import io.mingce.conformance.Template;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Each function's jar answers its `events/` under Lambda's own runtime client, with no more rights than the template
/// gives it. The functions run in the template's order, on the same tables: what one registers, the next finds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LambdaJarIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EVENTS = Template.ROOT.resolve("events");
    private static final long MOST_BYTES = 45L * 1024 * 1024;

    // Whatever file an S3 event names is this one.
    private static final String DROPPED = "姓名,手机号码,邮箱\n测试甲,13900000001,jia@example.test\n,,\n";

    /// Of all the cases, those whose status says that the whole way was gone; any other has to be below 500.
    private static final Map<String, Integer> STATUS =
            Map.ofEntries(
                    Map.entry("person-page.json", 200),
                    Map.entry("person-json.json", 201),
                    Map.entry("person-urlencoded.json", 303),
                    Map.entry("preflight.json", 204),
                    Map.entry("unknown-form.json", 404),
                    Map.entry("invalid-json.json", 400),
                    Map.entry("list.json", 200),
                    Map.entry("list-as-sales.json", 403),
                    Map.entry("upload.json", 201),
                    Map.entry("template.json", 200),
                    Map.entry("one-unknown.json", 404),
                    Map.entry("find-by-phone.json", 200),
                    Map.entry("find-by-phone-as-admin.json", 403),
                    Map.entry("unknown-id.json", 404));

    /// Events that nobody can read: the invocation fails, so that Lambda keeps them for a person to look at.
    private static final Set<String> UNREADABLE =
            Set.of("a-line-without-request.json", "not-a-line-of-ours.json", "not-packed.json");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Stage stage;

    LambdaJarIT() throws Exception {
        stage = new Stage();
        open.add(stage::stop);
    }

    @AfterAll
    void close() throws Exception {
        Collections.reverse(open);
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    @TestFactory
    Stream<DynamicContainer> functions() {
        return stage.template.ofType(Template.FUNCTION).entrySet().stream()
                .map(e -> dynamicContainer(e.getKey(), tests(e.getKey(), e.getValue())));
    }

    private Stream<DynamicTest> tests(String name, Part function) {
        Path jar = Template.ROOT.resolve(function.get("CodeUri").text());
        Path log = Path.of("target", "packaged-" + Template.slug(name) + ".log");
        var started = new Started(name, function, jar, log);
        Stream<DynamicTest> before =
                Stream.of(
                        dynamicTest("has a jar that fits", () -> fits(jar)),
                        dynamicTest("starts", () -> started.start()));
        Stream<DynamicTest> events =
                cases(Template.slug(name))
                        .map(file ->
                                dynamicTest(
                                        file.getFileName().toString(),
                                        () -> answers(started, file)));
        Stream<DynamicTest> after =
                Stream.of(
                        dynamicTest("works off what was queued", () -> worksOff(started)),
                        dynamicTest(
                                "makes no call that it has no right to",
                                () -> assertThat(started.aws().denied).isEmpty()),
                        dynamicTest("logs nothing personal", () -> logsNothingPersonal(log)));
        return Stream.of(before, events, after).flatMap(tests -> tests);
    }

    private final class Started {
        private final String name;
        private final Part function;
        private final Path jar;
        private final Path log;
        private @org.jspecify.annotations.Nullable FakeAws aws;
        private @org.jspecify.annotations.Nullable LambdaProcess process;

        Started(String name, Part function, Path jar, Path log) {
            this.name = name;
            this.function = function;
            this.jar = jar;
            this.log = log;
        }

        void start() throws IOException {
            var made = new FakeAws(stage.services, new Grants(stage.template, name));
            open.add(made);
            aws = made;
            var environment = stage.environment(function);
            environment.putAll(made.endpoints());
            var running =
                    new LambdaProcess(
                            function.get("Handler").text(),
                            jar,
                            function.get("MemorySize").number(),
                            Duration.ofSeconds(function.get("Timeout").number()),
                            environment,
                            log);
            open.add(running);
            process = running;
        }

        FakeAws aws() {
            return java.util.Objects.requireNonNull(aws, "started");
        }

        RuntimeApi.Answer send(String event) throws IOException {
            return java.util.Objects.requireNonNull(process, "started").invoke(event);
        }

        JsonNode invoke(String event) throws IOException {
            RuntimeApi.Answer answer = send(event);
            assertThat(answer.error()).as(() -> answer.body() + " (see " + log + ")").isFalse();
            return JSON.readTree(answer.body());
        }
    }

    private void answers(Started function, Path file) throws IOException {
        JsonNode event = JSON.readTree(file.toFile());
        event.path("Records").forEach(record -> drop(record.path("s3"), file));
        if (UNREADABLE.contains(file.getFileName().toString())) {
            assertThat(function.send(event.toString()).error()).isTrue();
            return;
        }
        JsonNode answer = function.invoke(event.toString());
        if (event.has("httpMethod")) {
            int status = answer.path("statusCode").asInt();
            Integer exact = STATUS.get(file.getFileName().toString());
            assertThat(status).isEqualTo(exact == null ? status : exact).isBetween(200, 499);
        } else if (event.path("Records").path(0).path("eventSource").asText().equals("aws:sqs")) {
            assertThat(answer.path("batchItemFailures").isArray()).isTrue();
        }
    }

    private void drop(JsonNode s3, Path file) {
        String key =
                URLDecoder.decode(s3.path("object").path("key").asText(), StandardCharsets.UTF_8);
        if (!key.isEmpty() && !file.getFileName().toString().contains("gone")) {
            stage.services.s3().put(key, DROPPED.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The queues that this function consumes: until nothing comes back.
    private void worksOff(Started function) throws IOException {
        for (Part event : function.function.get("Events").children().values()) {
            if (event.get("Type").is("SQS")) {
                worksOff(function, event.get("Properties", "Queue").target());
            }
        }
    }

    private void worksOff(Started function, String queue) throws IOException {
        Queue<String> sent = stage.services.sqs().sent(queue);
        assertThat(sent).as("nothing was queued").isNotEmpty();
        while (!sent.isEmpty()) {
            var event = JSON.createObjectNode();
            event.putArray("Records")
                    .addObject()
                    .put("messageId", "queued")
                    .put("eventSource", "aws:sqs")
                    .put("body", sent.remove());
            assertThat(function.invoke(event.toString()).path("batchItemFailures")).isEmpty();
        }
        if (queue.equals("ImportRowsQueue")) {
            assertThat(stage.services.s3().keys())
                    .anyMatch(key -> key.matches("reports/.+/report.json"));
        }
    }

    private static void fits(Path jar) throws IOException {
        assertThat(Files.size(jar)).isLessThanOrEqualTo(MOST_BYTES);
        try (var zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("META-INF/LICENSE")
                    .noneMatch(n -> n.startsWith("software/amazon/dynamodb/services/local/"))
                    .noneMatch(n -> n.startsWith("org/gaul/"))
                    .noneMatch(n -> n.startsWith("io/netty/"))
                    .noneMatch(n -> n.endsWith("module-info.class"))
                    .noneMatch(n -> n.matches("META-INF/[^/]+\\.(SF|RSA|DSA)"));
        }
    }

    private static void logsNothingPersonal(Path log) throws IOException {
        assertThat(Files.readString(log))
                // Random ids are hexadecimal.
                .doesNotContainPattern("(?<![0-9a-f])1[3-9]\\d{9}(?![0-9a-f])")
                .doesNotContainPattern("[a-z0-9.]+@[a-z0-9-]+\\.[a-z]+");
    }

    private static Stream<Path> cases(String slug) {
        try (Stream<Path> files = Files.list(EVENTS.resolve(slug))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError("events/" + slug + " is missing", e);
        }
    }
}
