package io.mingce.edge;

import io.mingce.cleaning.Text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went wrong with one request, for its caller: `application/problem+json` of RFC 9457.
///
/// @param detail what to do about it; never carries data of a customer
/// @param errors what is wrong with single inputs, in their order
/// @param headers what the status needs besides (`Allow`, `Retry-After`)
/// @param more further members, for example what is to be decided first
public record Problem(
        ProblemType type,
        Text detail,
        List<FieldError> errors,
        Map<String, String> headers,
        Map<String, Object> more) {

    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
        more = Map.copyOf(more);
    }

    public Problem(
            ProblemType type, Text detail, List<FieldError> errors, Map<String, String> headers) {
        this(type, detail, errors, headers, Map.of());
    }

    public Problem(ProblemType type, Text detail) {
        this(type, detail, List.of(), Map.of());
    }

    public Problem(ProblemType type, Text detail, List<FieldError> errors) {
        this(type, detail, errors, Map.of());
    }

    /// The same problem with one member more.
    public Problem with(String name, Object value) {
        var all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(type, detail, errors, headers, all);
    }

    /// A problem with exactly one input.
    public static Problem of(ProblemType type, String field, Text message) {
        return new Problem(type, message, List.of(new FieldError(field, message)));
    }

    /// The answer that programs get.
    public ApiAnswer answer(ApiRequest request) {
        Language language = request.language();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type.uri());
        body.put("title", language.of(type.title()));
        body.put("status", type.status());
        body.put("detail", language.of(detail));
        body.put("instance", "urn:mingce:request:" + request.id());
        if (!errors.isEmpty()) {
            body.put("errors", errors.stream().map(error -> json(error, language)).toList());
        }
        body.putAll(more);
        if (type == ProblemType.INTERNAL) {
            body.put("reference", request.id());
        }
        return ApiAnswer.json(type.status(), body)
                .with(headers)
                .with("Content-Type", "application/problem+json; charset=utf-8")
                .with("Content-Language", language.tag());
    }

    /// One wrong input, in the caller's language.
    private static Map<String, Object> json(FieldError error, Language language) {
        var json = new LinkedHashMap<String, Object>();
        json.put("field", error.field());
        error.place()
                .ifPresent(place -> {
                    json.put("line", place.line());
                    json.put("column", place.column());
                });
        json.put("message", language.of(error.message()));
        return json;
    }
}
