package io.mingce.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;

class CorsTest {

    private final FormsDesk desk = new FormsDesk();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "https://www.example.com, true",
        "https://abc123.execute-api.eu-west-1.amazonaws.com, true",
        "http://www.example.com, false",
        "https://www.example.com:8443, false",
        "https://www.example.com.evil.test, false",
        "https://evil.test, false",
        "null, false",
        "'', false",
        "*, false",
    })
    void readsAnAnswerToPagesOfAllowedOriginsOnly(String origin, boolean allowed) {
        for (String event : new String[] {"person-json", "preflight", "missing-consent"}) {
            var request = Events.read(event);
            var headers = new HashMap<>(request.getHeaders());
            headers.put("Origin", origin);

            var answer = desk.handle(request.withHeaders(headers));

            assertThat(answer.getHeaders().get("Access-Control-Allow-Origin"))
                    .as(event)
                    .isEqualTo(allowed ? origin : null);
            assertThat(answer.getHeaders().get("Vary")).contains("Origin");
        }
    }

    @Test
    void letsAnAllowedPageSendJsonAndAKey() {
        assertThat(desk.handle("preflight").getHeaders())
                .containsEntry("Access-Control-Allow-Methods", "GET, POST")
                .hasEntrySatisfying(
                        "Access-Control-Allow-Headers",
                        names -> assertThat(names).contains("Content-Type", "Idempotency-Key"))
                .doesNotContainKey("Access-Control-Allow-Credentials");
        assertThat(desk.handle("preflight-foreign-origin").getHeaders())
                .doesNotContainKeys("Access-Control-Allow-Methods", "Access-Control-Allow-Headers");
    }
}
