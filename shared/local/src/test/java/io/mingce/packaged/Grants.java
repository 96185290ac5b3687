package io.mingce.packaged;

import io.mingce.conformance.Part;
import io.mingce.conformance.Template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the template grants one function: an action on a table, queue or key by logical id, or on an object by its key.
final class Grants {

    /// No resource, to IAM: granted where topics are excepted.
    static final String PHONE = "phone";

    private final List<Part> statements;

    Grants(Template template, String function) {
        Part policies = template.resource(function).get("Properties", "Policies");
        statements =
                policies.elements().stream()
                        .map(policy -> document(template, policy))
                        .flatMap(document -> document.get("Statement").elements().stream())
                        .toList();
    }

    private static Part document(Template template, Part policy) {
        String shared = policy.target();
        return shared.isEmpty()
                ? policy
                : template.resource(shared).get("Properties", "PolicyDocument");
    }

    /// @param resource logical id of a table, queue, topic or key; `bucket` or `bucket/key` for S3, `mail` for SES
    /// @param context condition keys of the call, such as `kms:EncryptionContext:keyset` or `dynamodb:LeadingKeys`
    boolean allow(String action, String resource, Map<String, String> context) {
        return statements.stream()
                .filter(s -> s.get("Action").elements().stream().anyMatch(a -> a.is(action)))
                .filter(s ->
                        s.get("NotResource").exists()
                                ? resource.equals(PHONE)
                                : s.get("Resource").elements().stream()
                                        .anyMatch(r -> covers(r, resource)))
                .anyMatch(s ->
                        s.get("Condition").children().values().stream()
                                .allMatch(c -> met(c, context)));
    }

    private static boolean covers(Part granted, String resource) {
        String pattern = granted.get("Fn::Sub").text();
        if (pattern.isEmpty()) {
            return granted.target().equals(resource);
        }
        if (pattern.contains("/index/")) { // ${Jobs.Arn}/index/*
            return like(resource, pattern.replaceAll("[${}]|\\.Arn", ""));
        }
        if (pattern.contains(":ses:")) {
            return resource.equals("mail");
        }
        int slash = pattern.indexOf('/');
        return slash < 0
                ? resource.equals("bucket")
                : resource.startsWith("bucket" + pattern.substring(slash, pattern.length() - 1));
    }

    // Null (the key has to be there) and StringLike (a prefix) are what the template uses;
    // ViaService is AWS's own doing.
    private static boolean met(Part condition, Map<String, String> context) {
        return condition.children().entrySet().stream()
                .allMatch(wanted -> {
                    String actual = context.get(wanted.getKey());
                    Stream<String> values =
                            wanted.getValue().elements().stream()
                                    .map(v -> v.target().isEmpty() ? v.text() : v.target());
                    return actual != null
                            && (condition.path().endsWith(".Null")
                                    || values.anyMatch(v -> like(actual, v)));
                });
    }

    private static boolean like(String actual, String pattern) {
        return pattern.endsWith("*")
                ? actual.startsWith(pattern.substring(0, pattern.length() - 1))
                : actual.equals(pattern);
    }
}
