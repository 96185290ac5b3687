package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class ApiRequestTest {

    /// A REST API passes on the path as it came, a runner of our own decodes it; both must come to the same.
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "key-account, key-account",
        "%E9%87%8D%E7%82%B9, 重点",
        "重点, 重点",
        "a+b, a+b",
        "a%2Fb, a/b",
        "%, %",
        "%zz, %zz",
        "a%252Fb, a%2Fb"
    })
    void readsThePathDecoded(String value, String name) {
        var event = new APIGatewayProxyRequestEvent().withPathParameters(Map.of("name", value));

        assertThat(ApiRequest.of(event).variable("name")).isEqualTo(name);
    }
}
