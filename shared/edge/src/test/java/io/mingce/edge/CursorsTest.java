package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;

import io.mingce.access.Role;
import io.mingce.identity.Token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

class CursorsTest {

    private static final Caller LI = new Caller("u-li", Set.of(Role.SALES));
    private static final Map<String, String> FILTERS = Map.of("level", "vip", "name", "王");

    private final Cursors cursors =
            new Cursors((kind, value) -> new Token(kind.label() + (kind + value).hashCode()));

    @Test
    void leadToWhereTheListGoesOnWhateverTheLimitOrTheLanguage() {
        String cursor = cursors.next(LI, Cursors.list(asked("u-li", FILTERS)), "2026-03-01|abc");

        var next =
                asked(
                        "u-li",
                        Map.of(
                                "level", "vip", "name", "王", "limit", "7", "lang", "en", "cursor",
                                cursor));

        assertThat(cursors.position(next, Cursors.list(next))).contains("2026-03-01|abc");
    }

    @ParameterizedTest
    @CsvSource({
        "u-li,   level=vip&name=李",
        "u-li,   level=vip",
        "u-li,   level=vip&name=王&type=person",
        "u-wang, level=vip&name=王",
    })
    void areOfNoUseForAnotherQueryOrSomebodyElse(String user, String query) {
        String cursor = cursors.next(LI, Cursors.list(asked("u-li", FILTERS)), "1");
        var filters = new HashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            filters.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        filters.put("cursor", cursor);

        refuses(asked(user, filters));
    }

    @Test
    void areNoUseOnceAltered() {
        var filters = new HashMap<>(FILTERS);
        String cursor = cursors.next(LI, Cursors.list(asked("u-li", FILTERS)), "1");
        String signed = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        String altered = signed.substring(0, signed.length() - 1) + "2";
        filters.put("cursor", Base64.getUrlEncoder().encodeToString(altered.getBytes(UTF_8)));

        refuses(asked("u-li", filters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "%%%", "bm9uZQ", "Cg", "' OR 1=1 --"})
    void cannotBeMadeUp(String cursor) {
        refuses(asked("u-li", Map.of("cursor", cursor)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1e2", "", "9999999999", "十"})
    void pagesHaveOneToAHundredItems(String limit) {
        var asked = asked("u-li", Map.of("limit", limit));

        assertThatThrownBy(() -> Cursors.limit(asked))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problem().type())
                                        .isEqualTo(ProblemType.INVALID_PARAMETER));
        assertThat(Cursors.limit(asked("u-li", Map.of("limit", "100")))).isEqualTo(100);
        assertThat(Cursors.limit(asked("u-li", Map.of()))).isEqualTo(20);
    }

    private void refuses(ApiRequest request) {
        assertThatThrownBy(() -> cursors.position(request, Cursors.list(request)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problem().errors())
                                        .extracting(FieldError::field)
                                        .containsExactly("cursor"));
    }

    private static ApiRequest asked(String user, Map<String, String> query) {
        var context = new ProxyRequestContext();
        context.setAuthorizer(Map.of("claims", Map.of("sub", user, "cognito:groups", "sales")));
        return ApiRequest.of(
                new APIGatewayProxyRequestEvent()
                        .withHttpMethod("GET")
                        .withResource("/customers")
                        .withQueryStringParameters(query)
                        .withRequestContext(context));
    }
}
