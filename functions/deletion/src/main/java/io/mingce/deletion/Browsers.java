package io.mingce.deletion;

import io.mingce.edge.ApiRequest;

/// Tells a browser that a person looks at from a program.
final class Browsers {

    static final String URLENCODED = "application/x-www-form-urlencoded";

    private Browsers() {}

    /// Asks for pages, or sent a plain HTML form and does not ask for JSON.
    static boolean wantPages(ApiRequest request) {
        return request.wantsHtml()
                || (request.mediaType().equals(URLENCODED)
                        && !request.header("Accept").contains("json"));
    }
}
