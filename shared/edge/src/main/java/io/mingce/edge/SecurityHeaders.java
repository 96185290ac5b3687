package io.mingce.edge;

import java.util.HashMap;
import java.util.Map;

/// What every answer carries. An answer that sets one of these itself keeps its own.
final class SecurityHeaders {

    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action"
                            + " 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cache-Control",
                    "no-store",
                    "Strict-Transport-Security",
                    "max-age=63072000; includeSubDomains",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=()");

    private SecurityHeaders() {}

    static ApiAnswer on(ApiAnswer answer) {
        var missing = new HashMap<>(DEFAULTS);
        missing.keySet().removeIf(answer.headers()::containsKey);
        return answer.with(missing);
    }
}
