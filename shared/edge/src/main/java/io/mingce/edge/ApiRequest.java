package io.mingce.edge;

import static io.mingce.edge.ProblemType.NOT_SIGNED_IN;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;

import io.mingce.cleaning.Text;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One call of an API, as far as a function may care.
///
/// @param resource path of the template with its variables, `/forms/{formId}`
/// @param path values of the variables, decoded
/// @param query decoded; the last one where a name occurs twice
/// @param headers by name, whatever its case
/// @param signedIn empty on the public API
/// @param sourceIp empty where unknown
/// @param id the API's id of the request; also the reference that a caller may quote
public record ApiRequest(
        String method,
        String resource,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Body body,
        Optional<Caller> signedIn,
        Language language,
        String sourceIp,
        String id) {

    public static ApiRequest of(APIGatewayProxyRequestEvent event) {
        ProxyRequestContext context =
                Optional.ofNullable(event.getRequestContext()).orElseGet(ProxyRequestContext::new);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        lastOf(event.getMultiValueHeaders()).forEach(headers::put);
        headers.putAll(orEmpty(event.getHeaders()));
        var query = new TreeMap<>(lastOf(event.getMultiValueQueryStringParameters()));
        query.putAll(orEmpty(event.getQueryStringParameters()));
        return new ApiRequest(
                orBlank(event.getHttpMethod()).toUpperCase(Locale.ROOT),
                orBlank(event.getResource()),
                decoded(orEmpty(event.getPathParameters())),
                query,
                headers,
                new Body(orBlank(event.getBody()), Boolean.TRUE.equals(event.getIsBase64Encoded())),
                Caller.of(orEmpty(context.getAuthorizer())),
                Language.negotiate(
                        query.getOrDefault("lang", ""),
                        headers.getOrDefault("Accept-Language", "")),
                Optional.ofNullable(context.getIdentity())
                        .map(RequestIdentity::getSourceIp)
                        .orElse(""),
                orBlank(context.getRequestId()));
    }

    /// The header, or the empty string.
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The variable of the path.
    ///
    /// @throws IllegalStateException where the resource has no such variable
    public String variable(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("no variable " + name + " in " + resource);
        }
        return value;
    }

    /// Who is calling a staff API.
    ///
    /// @throws Refused 401 where nobody is signed in
    public Caller caller() {
        return signedIn.orElseThrow(() ->
                new Refused(
                        new Problem(
                                NOT_SIGNED_IN, new Text("请携带有效的令牌", "Send a valid bearer token"))));
    }

    /// Content type without parameters, lower case; empty where there is none.
    public String mediaType() {
        return header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// Whether the caller shows pages to a person.
    public boolean wantsHtml() {
        return header("Accept").toLowerCase(Locale.ROOT).contains("text/html");
    }

    /// What and which, never with what content.
    @Override
    public String toString() {
        return "ApiRequest[" + method + " " + resource + ", " + id + "]";
    }

    /// A REST API passes on what stands in the path as it came; a `%` is part of no name and no id, so that what somebody
    /// decoded before us stays as it is. What cannot be decoded is left to be refused as a name.
    private static Map<String, String> decoded(Map<String, String> path) {
        var decoded = new TreeMap<String, String>();
        path.forEach((name, value) -> decoded.put(name, decoded(value)));
        return decoded;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }

    private static Map<String, String> lastOf(@Nullable Map<String, List<String>> many) {
        var last = new TreeMap<String, String>();
        orEmpty(many).forEach((name, values) -> values.forEach(value -> last.put(name, value)));
        return last;
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
