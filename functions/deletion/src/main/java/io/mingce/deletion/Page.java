package io.mingce.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.Html;
import io.mingce.edge.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What the pages of requests share, in the style of the forms. No script, nothing loaded from anywhere.
final class Page {

    private static final String CSS = css();

    private Page() {}

    /// A whole page.
    ///
    /// @param title plain text
    /// @param main HTML
    /// @param other address of the same page in the other language, without `lang`
    static ApiAnswer of(int status, Language language, String title, String main, String other) {
        Language switched = language == Language.ZH ? Language.EN : Language.ZH;
        String html =
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
                <title>%s</title><link rel="icon" href="data:,"><style>%s</style></head>
                <body><header><p class="brand"><span class="mark" aria-hidden="true">%s</span>%s</p>
                <nav><a href="%slang=%s" lang="%s" hreflang="%s">%s</a></nav></header>
                <main>
                %s
                </main></body></html>
                """
                        .formatted(
                                language.tag(),
                                Html.escape(title),
                                CSS,
                                language.of(new Text("名", "M")),
                                language.of(new Text("名册", "Mingce")),
                                Html.escape(other),
                                switched.code(),
                                switched.tag(),
                                switched.tag(),
                                switched.of(new Text("中文", "English")),
                                main);
        return ApiAnswer.html(status, html)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'sha256-%s'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                                .formatted(sha256(CSS)))
                .with("Content-Language", language.tag());
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static String css() {
        try (InputStream in = Page.class.getResourceAsStream("/pages/requests.css")) {
            if (in == null) {
                throw new IllegalStateException("there is no requests.css");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
