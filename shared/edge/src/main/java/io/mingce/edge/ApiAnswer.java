package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Answer to an [ApiRequest].
///
/// @param headers by name, whatever its case
/// @param base64 whether the body is bytes, written in Base64
public record ApiAnswer(int status, Map<String, String> headers, String body, boolean base64) {

    public ApiAnswer {
        var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /// An answer of text.
    public ApiAnswer(int status, Map<String, String> headers, String body) {
        this(status, headers, body, false);
    }

    /// An answer that is a file; the API must know the media type as binary.
    public static ApiAnswer binary(int status, String mediaType, byte[] content) {
        return new ApiAnswer(
                status,
                Map.of("Content-Type", mediaType),
                Base64.getEncoder().encodeToString(content),
                true);
    }

    /// An answer for programs.
    ///
    /// @param value anything that Jackson can write
    public static ApiAnswer json(int status, Object value) {
        return new ApiAnswer(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                Json.write(value));
    }

    /// An answer for people.
    ///
    /// @param html a whole page; every text in it escaped by [Html]
    public static ApiAnswer html(int status, String html) {
        return new ApiAnswer(status, Map.of("Content-Type", "text/html; charset=utf-8"), html);
    }

    /// Sends a browser on by GET.
    ///
    /// @param location relative to the path of the request, so that it holds under any stage or domain
    public static ApiAnswer seeOther(String location) {
        return new ApiAnswer(303, Map.of("Location", location), "");
    }

    public static ApiAnswer noContent() {
        return new ApiAnswer(204, Map.of(), "");
    }

    /// The same answer with one header more, or another value of it.
    public ApiAnswer with(String header, String value) {
        return with(Map.of(header, value));
    }

    public ApiAnswer with(Map<String, String> more) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(more);
        return new ApiAnswer(status, all, body, base64);
    }

    APIGatewayProxyResponseEvent event() {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(base64);
    }

    /// Status and header names only: the body may show a customer.
    @Override
    public String toString() {
        return "ApiAnswer[" + status + ", " + headers.keySet() + "]";
    }
}
