package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.access.Action;
import io.mingce.edge.OpenApi;
import io.mingce.edge.fixture.Documented;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.TreeMap;
import java.util.regex.Pattern;

/// The OpenAPI documents, the template and the code name the same routes.
class OpenApiConformanceTest {

    private static final Template TEMPLATE = Template.parse(Template.source());
    private static final Pattern STAFF_ROUTE =
            Pattern.compile("new Route\\(\\s*\"([A-Z]+)\",\\s*\"([^\"]+)\",\\s*Action\\.([A-Z_]+)");

    @ParameterizedTest
    @CsvSource({"StaffApi, STAFF", "PublicApi, PUBLIC"})
    void documentsExactlyTheRoutesOfTheTemplate(String api, OpenApi document) {
        assertThat(new Documented(document).routes())
                .containsExactlyInAnyOrderElementsOf(
                        TEMPLATE.ofType(Template.FUNCTION).values().stream()
                                .flatMap(function -> FunctionRules.events(function, "Api"))
                                .filter(event -> event.get("RestApiId").target().equals(api))
                                .map(e -> e.get("Method").text() + " " + e.get("Path").text())
                                .toList());
    }

    /// By the action the document tells who may call.
    @Test
    void namesForEachStaffRouteTheActionThatTheCodeChecks() {
        var documented = new Documented(OpenApi.STAFF);
        var inCode = new TreeMap<String, String>();
        Code.sources("functions")
                .flatMap(file -> Code.find(STAFF_ROUTE, file))
                .forEach(route ->
                        inCode.put(
                                route.group(1) + " " + route.group(2),
                                Action.valueOf(route.group(3)).key()));

        var inDocument = new TreeMap<String, String>();
        documented
                .routes()
                .forEach(route ->
                        inDocument.put(
                                route,
                                documented.operation(route).path("x-mingce-action").asText()));
        assertThat(inDocument).isEqualTo(inCode);
    }
}
