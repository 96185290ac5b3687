package io.mingce.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.local.template.LocalNames;
import io.mingce.local.template.Template;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The event of a REST API's Lambda proxy integration (payload version 1.0).
final class ProxyEvent {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter CLF =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private ProxyEvent() {}

    /// @param claims of the caller's token, where the route has an authorizer
    static byte[] of(
            Request request,
            Routes.Match match,
            Template.Api api,
            Optional<Map<String, String>> claims,
            Instant now) {
        ObjectNode event = MAPPER.createObjectNode();
        String resource = match.target().route().path();
        event.put("resource", resource);
        event.put("path", request.path());
        event.put("httpMethod", request.method());
        putLists(event, "headers", "multiValueHeaders", request.headers());
        putLists(
                event, "queryStringParameters", "multiValueQueryStringParameters", request.query());
        event.set("pathParameters", orNull(match.parameters()));
        event.putNull("stageVariables");
        event.set("requestContext", context(request, resource, api, claims, now));
        boolean binary = isBinary(api.binaryTypes(), request.header("content-type"));
        if (request.body().length == 0) {
            event.putNull("body");
        } else if (binary) {
            event.put("body", Base64.getEncoder().encodeToString(request.body()));
        } else {
            event.put("body", new String(request.body(), UTF_8));
        }
        event.put("isBase64Encoded", binary && request.body().length > 0);
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the API passes a body of this type as bytes.
    static boolean isBinary(List<String> binaryTypes, Optional<String> contentType) {
        String type = contentType.orElse("application/json").replaceFirst("[;,].*", "").strip();
        return binaryTypes.contains("*/*") || binaryTypes.contains(type.toLowerCase(Locale.ROOT));
    }

    private static ObjectNode context(
            Request request,
            String resource,
            Template.Api api,
            Optional<Map<String, String>> claims,
            Instant now) {
        ObjectNode context = MAPPER.createObjectNode();
        context.put("accountId", LocalNames.ACCOUNT);
        context.put("apiId", api.id());
        context.put("resourceId", resource);
        context.put("resourcePath", resource);
        context.put("stage", api.stage());
        context.put("httpMethod", request.method());
        context.put("path", "/" + api.stage() + request.path());
        context.put("protocol", request.protocol());
        context.put("requestId", request.id());
        context.put("extendedRequestId", request.id());
        context.put("requestTime", CLF.format(now));
        context.put("requestTimeEpoch", now.toEpochMilli());
        request.header("host").ifPresent(host -> context.put("domainName", host));
        ObjectNode identity = context.putObject("identity");
        identity.put("sourceIp", request.sourceIp());
        request.header("user-agent").ifPresent(agent -> identity.put("userAgent", agent));
        claims.ifPresent(
                all -> context.putObject("authorizer").set("claims", MAPPER.valueToTree(all)));
        return context;
    }

    private static void putLists(
            ObjectNode event, String single, String multi, Map<String, List<String>> values) {
        if (values.isEmpty()) {
            event.putNull(single);
            event.putNull(multi);
            return;
        }
        ObjectNode last = event.putObject(single);
        values.forEach((name, all) -> last.put(name, all.getLast()));
        event.set(multi, MAPPER.valueToTree(values));
    }

    private static com.fasterxml.jackson.databind.JsonNode orNull(Map<String, String> values) {
        return values.isEmpty() ? MAPPER.nullNode() : MAPPER.valueToTree(values);
    }
}
