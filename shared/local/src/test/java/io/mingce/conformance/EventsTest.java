package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `events/` has one folder per function, one JSON file per case; [io.mingce.packaged.LambdaJarIT] runs each of them.
class EventsTest {

    private static final Path EVENTS = Template.ROOT.resolve("events");
    private static final Template TEMPLATE = Template.parse(Template.source());

    static Stream<Path> files() {
        return Code.files(EVENTS);
    }

    @Test
    void haveAFolderForEachFunctionAndNoOther() {
        Set<String> functions =
                TEMPLATE.ofType(Template.FUNCTION).keySet().stream()
                        .map(Template::slug)
                        .collect(Collectors.toSet());
        assertThat(files().map(EventsTest::folder).distinct())
                .containsExactlyInAnyOrderElementsOf(functions);
    }

    @ParameterizedTest
    @MethodSource("files")
    void areOfAKindThatTheFunctionDeclares(Path file) throws IOException {
        JsonNode event = new ObjectMapper().readTree(file.toFile());
        Part function =
                TEMPLATE.ofType(Template.FUNCTION).entrySet().stream()
                        .filter(e -> folder(file).equals(Template.slug(e.getKey())))
                        .map(java.util.Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow();
        assertThat(kinds(function)).contains(kind(event));
        if (kind(event).equals("Api")) {
            String route =
                    event.path("httpMethod").asText() + " " + event.path("resource").asText();
            assertThat(routes(function)).contains(route);
        }
    }

    /// Every route has a case; [io.mingce.packaged.LambdaJarIT] is only as good as these.
    @Test
    void coverEveryRoute() {
        Set<String> covered =
                files().map(EventsTest::read)
                        .map(e -> e.path("httpMethod").asText() + " " + e.path("resource").asText())
                        .collect(Collectors.toSet());
        assertThat(TEMPLATE.ofType(Template.FUNCTION).values().stream().flatMap(EventsTest::routes))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(covered).contains(route));
    }

    private static String folder(Path file) {
        return EVENTS.relativize(file).getName(0).toString();
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> routes(Part function) {
        return FunctionRules.events(function, "Api")
                .map(e -> e.get("Method").text() + " " + e.get("Path").text());
    }

    private static Stream<String> kinds(Part function) {
        return function.get("Events").children().values().stream().map(e -> e.get("Type").text());
    }

    private static String kind(JsonNode event) {
        if (event.has("httpMethod")) {
            return "Api";
        }
        if (event.has("awslogs")) {
            return "CloudWatchLogs";
        }
        if (!event.has("Records")) {
            return "ScheduleV2";
        }
        if (event.path("Records").isEmpty()) { // A stream whose changes were all filtered out.
            return "DynamoDB";
        }
        return switch (event.path("Records").path(0).path("eventSource").asText()) {
            case "aws:s3" -> "S3";
            case "aws:sqs" -> "SQS";
            case "aws:dynamodb" -> "DynamoDB";
            default -> "of no known kind";
        };
    }
}
