package io.mingce.edge;

import io.mingce.cleaning.Text;

import java.util.OptionalLong;

/// The version of something that is changed, as HTTP has it: a strong entity tag (RFC 9110 §8.8.3), `"7"`.
public final class IfMatch {

    private static final String HEADER = "If-Match";

    private IfMatch() {}

    /// The entity tag of a version.
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /// The version that the caller means to change. `*` names none: what it stands for changes while they look.
    ///
    /// @throws Refused 428 where the request names none
    public static long required(ApiRequest request) {
        return named(request)
                .orElseThrow(() ->
                        new Refused(
                                new Problem(
                                        ProblemType.VERSION_REQUIRED,
                                        new Text(
                                                "请在 If-Match 中给出读取时的 ETag",
                                                "Send the ETag you read as If-Match"))));
    }

    /// The version that the caller means to change; empty where they name none.
    public static OptionalLong named(ApiRequest request) {
        String text = request.header(HEADER).strip();
        if (text.isEmpty() || text.equals("*")) {
            return OptionalLong.empty();
        }
        // Anything else is a tag that no version of ours has, so it cannot match: -1 is never
        // stored.
        return OptionalLong.of(text.matches("\"\\d{1,18}\"") ? number(text) : -1);
    }

    private static long number(String tag) {
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
