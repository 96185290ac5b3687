package io.mingce.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.local.template.Template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the gateway itself answers, by API Gateway's names; the template's `GatewayResponses` replace the texts.
enum GatewayAnswer {
    UNAUTHORIZED(401, "Unauthorized"),
    EXPIRED_TOKEN(401, "The incoming token has expired"),
    ACCESS_DENIED(403, "User is not authorized to access this resource"),
    MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token"),
    REQUEST_TOO_LARGE(413, "Request Entity Too Large"),
    INTEGRATION_FAILURE(502, "Internal server error"),
    INTEGRATION_TIMEOUT(504, "Endpoint request timed out");

    private final int standardStatus;
    private final String message;

    GatewayAnswer(int standardStatus, String message) {
        this.standardStatus = standardStatus;
        this.message = message;
    }

    Answer answer(Template.Api api, String requestId) {
        Template.GatewayResponse own =
                api.gatewayResponses()
                        .getOrDefault(
                                name(),
                                api.gatewayResponses()
                                        .get(standardStatus < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX"));
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        headers.put("X-Amzn-Requestid", List.of(requestId));
        String quoted = '"' + message + '"';
        if (own == null) {
            return new Answer(standardStatus, headers, body("{\"message\":" + quoted + "}"));
        }
        // A static value stands in single quotes in the template.
        own.headers()
                .forEach(
                        (name, value) -> headers.put(name, List.of(value.replaceAll("^'|'$", ""))));
        String template =
                own.templates()
                        .getOrDefault(
                                "application/json", "{\"message\":$context.error.messageString}");
        String text =
                template.replace("$context.requestId", requestId)
                        .replace("$context.error.messageString", quoted)
                        .replace("$context.error.message", message)
                        .replace("$context.error.responseType", name());
        return new Answer(own.status().orElse(standardStatus), headers, body(text));
    }

    private static byte[] body(String text) {
        return text.getBytes(UTF_8);
    }
}
