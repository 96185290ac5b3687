package io.mingce.intake;

import io.mingce.edge.ApiRequest;

import java.util.Locale;

/// Tells a browser that a person looks at from a program.
final class Browsers {

    private Browsers() {}

    /// Asks for pages, or sent a plain HTML form and does not ask for JSON.
    static boolean wantPages(ApiRequest request) {
        boolean plainForm = request.mediaType().equals(Reading.URLENCODED);
        boolean wantsJson = request.header("Accept").toLowerCase(Locale.ROOT).contains("json");
        return request.wantsHtml() || (plainForm && !wantsJson);
    }
}
