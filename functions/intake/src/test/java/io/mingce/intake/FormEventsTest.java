package io.mingce.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.edge.OpenApi;
import io.mingce.edge.fixture.Documented;
import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Method;
import java.util.stream.Stream;

/// Every sample event, and what it must come to.
class FormEventsTest {

    private final FormsDesk desk = new FormsDesk();

    @ParameterizedTest(name = "{0} → {1}, {2} held")
    @CsvSource(
            delimiter = '|',
            value = {
                "person-page                | 200 | 0 | <html lang=\"zh-CN\">",
                "person-page-english        | 200 | 0 | <html lang=\"en\">",
                "company-page               | 200 | 0 | Company name",
                "thanks                     | 200 | 0 | 已收到，谢谢您",
                "person-json                | 201 | 1 | \"status\":\"received\"",
                "person-json-base64         | 201 | 1 | \"status\":\"received\"",
                "person-json-cross-origin   | 201 | 1 | \"status\":\"received\"",
                "person-json-foreign-origin | 201 | 1 | \"status\":\"received\"",
                "company-json               | 201 | 1 | \"status\":\"received\"",
                "idempotency-key            | 201 | 1 | \"status\":\"received\"",
                "idempotency-key-invalid    | 400 | 0 | \"field\":\"Idempotency-Key\"",
                "person-urlencoded          | 303 | 1 | ''",
                "preflight                  | 204 | 0 | ''",
                "preflight-foreign-origin   | 204 | 0 | ''",
                "invalid-json               | 400 | 0 | urn:mingce:problem:unreadable-body",
                "wrong-type                 | 400 | 0 | \"field\":\"phone\"",
                "unknown-field              | 400 | 0 | \"field\":\"mobile\"",
                "unknown-purpose            | 400 | 0 | \"field\":\"consents.resale\"",
                "wrong-content-type         | 415 | 0 | urn:mingce:problem:unsupported-media-type",
                "honeypot                   | 303 | 0 | ''",
                "honeypot-json              | 201 | 0 | \"status\":\"received\"",
                "missing-consent            | 422 | 0 | \"field\":\"consents.service\"",
                "missing-everything         | 422 | 0 | Please check the following",
                "former-notice              | 422 | 0 | \"field\":\"noticeVersion\"",
                "script-in-name             | 422 | 0 | &lt;script&gt;alert(&#39;名&#39;)",
                "unknown-form               | 404 | 0 | urn:mingce:problem:not-found",
                "unknown-form-page          | 404 | 0 | There is nothing here",
                "openapi                    | 200 | 0 | \"openapi\":\"3.1.0\"",
            })
    void comesToWhatTheTableSays(String event, int status, int held, String shows) {
        var answer = desk.handle(event);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(new Documented(OpenApi.PUBLIC).wrong(SampleEvents.api("forms", event), answer))
                .isEmpty();
        assertThat(answer.getBody()).contains(shows);
        assertThat(desk.register.held).hasSize(held);
        assertThat(answer.getHeaders())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Vary", "Origin, Accept, Accept-Language");
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        Method table =
                FormEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays",
                        String.class,
                        int.class,
                        int.class,
                        String.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split("\\|", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(Events.names());
    }
}
