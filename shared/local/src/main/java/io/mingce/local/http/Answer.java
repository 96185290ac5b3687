package io.mingce.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;

import io.mingce.local.template.Template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goes back to the caller.
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Empty where the function's answer is not what a proxy integration must return.
    static Optional<Answer> of(byte[] json, Request request, Template.Api api) throws IOException {
        JsonNode node = MAPPER.readTree(json);
        if (!node.path("statusCode").isInt()) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(e -> headers.put(e.getKey(), List.of(e.getValue().asText())));
        node.path("multiValueHeaders")
                .properties()
                .forEach(e -> {
                    List<String> all = new ArrayList<>();
                    e.getValue().forEach(value -> all.add(value.asText()));
                    headers.put(e.getKey(), all);
                });
        if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
            headers.put("Content-Type", List.of("application/json"));
        }
        String text = node.path("body").isTextual() ? node.path("body").asText() : "";
        // API Gateway turns base64 into bytes only if what the caller accepts first is a binary
        // type of the API.
        boolean bytes =
                node.path("isBase64Encoded").asBoolean()
                        && ProxyEvent.isBinary(api.binaryTypes(), request.header("accept"));
        return Optional.of(
                new Answer(
                        node.path("statusCode").asInt(),
                        headers,
                        bytes ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8)));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        boolean bodiless = status == 204 || status == 304 || body.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
