package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.access.Action;
import io.mingce.edge.fixture.Documented;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

class OpenApiTest {

    @ParameterizedTest
    @EnumSource
    void givesExamplesThatAreAsItSays(OpenApi api) {
        assertThat(new Documented(api).wrongExamples()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysEverythingInBothLanguages(OpenApi api) throws JsonProcessingException {
        String zh = api.document(Language.ZH);
        String en = api.document(Language.EN);

        assertThat(zh).contains("名册").doesNotContain("the public API");
        assertThat(en).contains("Mingce").doesNotContain("名册");
        JsonNode chinese = new JsonMapper().readTree(zh);
        JsonNode english = new JsonMapper().readTree(en);
        assertThat(List.of(chinese, english))
                .allSatisfy(document -> assertThat(told(document)).doesNotContain("\"zh\":\""));
        assertThat(chinese.findParents("summary")).hasSameSizeAs(english.findParents("summary"));
        assertThat(english.findValuesAsText("summary"))
                .isNotEmpty()
                .allMatch(text -> text.codePoints().allMatch(c -> c < 0x2e80));
    }

    /// But for examples, which are as they are sent.
    private static String told(JsonNode document) {
        document.findParents("examples").forEach(node -> ((ObjectNode) node).remove("examples"));
        return document.toString();
    }

    @ParameterizedTest
    @EnumSource
    void leadsNowhereThatIsNotThereAndKeepsNothingThatNobodyNeeds(OpenApi api)
            throws JsonProcessingException {
        JsonNode document = new JsonMapper().readTree(api.document(Language.EN));
        var led = new HashSet<>(document.findValuesAsText("$ref"));

        var there = new HashSet<String>();
        for (String kind : new String[] {"parameters", "schemas"}) {
            document.at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name -> there.add("#/components/" + kind + "/" + name));
        }
        assertThat(there).isEqualTo(led);
    }

    @Test
    void namesForEveryStaffRouteAnActionAndWhoMayDoIt() {
        var staff = new Documented(OpenApi.STAFF);

        assertThat(staff.routes())
                .isNotEmpty()
                .allSatisfy(route -> {
                    JsonNode operation = staff.operation(route);
                    assertThat(Stream.of(Action.values()).map(Action::key))
                            .contains(operation.path("x-mingce-action").asText());
                    assertThat(operation.path("x-mingce-roles")).isNotEmpty();
                    assertThat(operation.path("security")).isNotEmpty();
                });
        assertThat(staff.operation("GET /customers").path("x-mingce-roles").toString())
                .isEqualTo("{\"sales\":\"own\",\"service\":\"all\",\"manager\":\"all\"}");
    }

    @Test
    void tellsThePublicNothingOfTheStaff() {
        assertThat(OpenApi.PUBLIC.document(Language.EN))
                .doesNotContain("staff", "x-mingce", "NewCustomer");
    }
}
