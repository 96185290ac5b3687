package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.cleaning.Text;
import io.mingce.edge.fixture.AContext;
import io.mingce.failure.TryAgain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

class ApiTest {

    private final List<String> counted = new ArrayList<>();

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        new Refused(
                                Problem.of(
                                        ProblemType.INVALID_INPUT,
                                        "phone",
                                        new Text("错", "wrong"))),
                        422,
                        "urn:mingce:problem:invalid-input",
                        List.of()),
                arguments(
                        new TryAgain(Duration.ofSeconds(7), "table busy", new RuntimeException()),
                        503,
                        "urn:mingce:problem:try-again",
                        List.of()),
                arguments(
                        new IllegalStateException("13812345678"),
                        500,
                        "urn:mingce:problem:internal",
                        List.of("probe Failures")),
                arguments(
                        new NullPointerException(),
                        500,
                        "urn:mingce:problem:internal",
                        List.of("probe Failures")));
    }

    @ParameterizedTest(name = "{0} → {1} {2}, counted {3}")
    @MethodSource("failures")
    void tellsTheCallerWhatToDoNext(
            RuntimeException failure, int status, String type, List<String> metrics) {
        var answer =
                ask(
                        "GET",
                        "/things/{id}",
                        "en",
                        _ -> {
                            throw failure;
                        });

        JsonNode problem = Json.read(new Body(answer.getBody(), false), JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).isEqualTo(type);
        assertThat(problem.get("instance").asText()).isEqualTo("urn:mingce:request:r-1");
        assertThat(problem.has("reference")).isEqualTo(status == 500);
        assertThat(answer.getHeaders().getOrDefault("Retry-After", ""))
                .isEqualTo(status == 503 ? "7" : "");
        assertThat(answer.getHeaders().get("Content-Type"))
                .isEqualTo("application/problem+json; charset=utf-8");
        assertThat(answer.getBody()).doesNotContain("13812345678", "table busy");
        assertThat(counted).isEqualTo(metrics);
    }

    @Test
    void namesEachWrongFieldInTheLanguageOfTheCaller() {
        var problem =
                new Problem(
                        ProblemType.INVALID_INPUT,
                        new Text("共两处", "two of them"),
                        List.of(
                                new FieldError("phone", new Text("电话不对", "wrong phone")),
                                new FieldError("name", new Text("请填写", "please fill in"))));
        Function<ApiRequest, ApiAnswer> refuse =
                _ -> {
                    throw new Refused(problem);
                };

        assertThat(ask("GET", "/things/{id}", "en", refuse).getBody())
                .contains("Please check what you entered", "two of them", "wrong phone");
        assertThat(ask("GET", "/things/{id}", "zh", refuse).getBody())
                .contains("请检查填写的内容", "共两处")
                .contains("{\"field\":\"phone\",\"message\":\"电话不对\"}");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void hasATypeAndATitleInBothLanguagesForEveryProblem(ProblemType type) {
        assertThat(type.uri()).matches("urn:mingce:problem:[a-z-]+");
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.title().zh()).matches(".*\\p{IsHan}.*");
        assertThat(type.title().en()).matches("\\p{ASCII}+");
    }

    @Test
    void answersAnUnknownResourceAndAnUnknownMethod() {
        assertThat(ask("GET", "/elsewhere", "en", _ -> ApiAnswer.noContent()).getStatusCode())
                .isEqualTo(404);
        var answer = ask("DELETE", "/things/{id}", "en", _ -> ApiAnswer.noContent());
        assertThat(answer.getStatusCode()).isEqualTo(405);
        assertThat(answer.getHeaders()).containsEntry("Allow", "GET");
    }

    @Test
    void protectsEveryAnswerAndLeavesItsOwnPolicyToAPage() {
        var answer =
                ask(
                        "GET",
                        "/things/{id}",
                        "en",
                        _ ->
                                ApiAnswer.html(200, "<p>")
                                        .with("content-security-policy", "default-src 'self'"));

        assertThat(answer.getHeaders())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("Cache-Control", "no-store")
                .containsKey("Strict-Transport-Security")
                .containsEntry("content-security-policy", "default-src 'self'");
        assertThat(answer.getHeaders().keySet()).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void answersAnEventThatIsEmpty() {
        var api = new Api("probe", (_, _) -> {}, Presentation.PLAIN, List.of());

        var answer = api.answer(new APIGatewayProxyRequestEvent(), new AContext("l-1"));

        assertThat(answer.getStatusCode()).isEqualTo(404);
    }

    private APIGatewayProxyResponseEvent ask(
            String method, String resource, String language, Function<ApiRequest, ApiAnswer> does) {
        var event =
                new APIGatewayProxyRequestEvent()
                        .withHttpMethod(method)
                        .withResource(resource)
                        .withHeaders(Map.of("accept-language", language))
                        .withRequestContext(new ProxyRequestContext().withRequestId("r-1"));
        return new Api(
                        "probe",
                        (function, counts) ->
                                counts.keySet().forEach(name -> counted.add(function + " " + name)),
                        Presentation.PLAIN,
                        List.of(new Route("GET", "/things/{id}", does)))
                .answer(event, new AContext("l-1"));
    }
}
