package io.mingce.local.http;

import io.mingce.local.template.Template;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line for each call of an API, in the template's format. What a call does not have is a `-`, as at API Gateway.
final class AccessLog {

    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z.]+)");

    private final String format;

    /// @throws IllegalArgumentException where the format names what is not known here
    AccessLog(Template.AccessLog declared) {
        this.format = declared.format();
        Entry known = new Entry("", "", Instant.EPOCH);
        VARIABLE.matcher(format)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.values.containsKey(name) && !claim(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "the local runner knows no $context." + name + " of an access log");
                });
    }

    private static boolean claim(String name) {
        return name.startsWith(Entry.CLAIMS);
    }

    String line(Entry entry) {
        return VARIABLE.matcher(format)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                entry.values
                                        .getOrDefault(found.group(1), "-")
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\"")));
    }

    /// What comes to be known of one call.
    static final class Entry {

        private static final String CLAIMS = "authorizer.claims.";

        private final Map<String, String> values = new TreeMap<>();
        private final Instant begin;

        Entry(Request request, Instant begin) {
            this(request.id(), request.method(), begin);
            values.put("identity.sourceIp", request.sourceIp());
        }

        private Entry(String id, String method, Instant begin) {
            this.begin = begin;
            values.put("requestId", id);
            values.put("httpMethod", method);
            values.put("requestTimeEpoch", Long.toString(begin.toEpochMilli()));
            for (String name :
                    new String[] {
                        "identity.sourceIp",
                        "resourcePath",
                        "status",
                        "responseLength",
                        "responseLatency",
                        "error.responseType"
                    }) {
                values.put(name, "-");
            }
        }

        void route(String path) {
            values.put("resourcePath", path);
        }

        void claims(Map<String, String> claims) {
            claims.forEach((name, value) -> values.put(CLAIMS + name, value));
        }

        /// The gateway answered itself.
        void refused(GatewayAnswer answer) {
            values.put("error.responseType", answer.name());
        }

        Entry answered(Answer answer, Instant end) {
            values.put("status", Integer.toString(answer.status()));
            values.put("responseLength", Integer.toString(answer.body().length));
            values.put("responseLatency", Long.toString(end.toEpochMilli() - begin.toEpochMilli()));
            return this;
        }
    }

    /// The log that an API declares; empty where it has none.
    static Optional<AccessLog> of(Template.Api api) {
        return api.accessLog().map(AccessLog::new);
    }
}
