package io.mingce.local.http;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A request as it came in.
///
/// @param path percent-encoded
/// @param query decoded, every value of a name
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
record Request(
        String id,
        String method,
        String path,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        byte[] body,
        String sourceIp,
        String protocol) {

    /// API Gateway's limit, bytes.
    static final int MAX_BODY = 10 * 1024 * 1024;

    /// Empty where the body is larger than [#MAX_BODY].
    static Optional<Request> read(HttpExchange exchange) throws IOException {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(MAX_BODY + 1);
        }
        if (body.length > MAX_BODY) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return Optional.of(
                new Request(
                        UUID.randomUUID().toString(),
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawPath(),
                        headers,
                        query(exchange.getRequestURI().getRawQuery()),
                        body,
                        exchange.getRemoteAddress().getAddress().getHostAddress(),
                        exchange.getProtocol()));
    }

    Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name))
                .map(e -> e.getValue().getLast())
                .findFirst();
    }

    private static Map<String, List<String>> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            query.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return query;
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }
}
