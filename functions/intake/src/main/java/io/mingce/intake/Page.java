package io.mingce.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.Html;
import io.mingce.edge.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;

/// What all pages share: head, style, brand, language switch. No script, nothing loaded from anywhere.
final class Page {

    private static final String CSS = read("/pages/form.css");

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
                    .formatted(Base64.getEncoder().encodeToString(Hashes.sha256(CSS)));

    private Page() {}

    /// A whole page.
    ///
    /// @param title plain text
    /// @param main HTML
    /// @param embedders origins that may show the page in a frame
    static ApiAnswer of(
            int status,
            Language language,
            Text organisation,
            String title,
            String main,
            Set<String> embedders) {
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        String brand = language.of(organisation);
        String html =
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <style>%s</style>
                </head>
                <body>
                <header>
                <p class="brand"><span class="mark" aria-hidden="true">%s</span>%s</p>
                <nav><a href="?lang=%s" lang="%s" hreflang="%s">%s</a></nav>
                </header>
                <main>
                %s
                </main>
                <footer>%s</footer>
                </body>
                </html>
                """
                        .formatted(
                                language.tag(),
                                Html.escape(title),
                                CSS,
                                Html.escape(brand.substring(0, brand.offsetByCodePoints(0, 1))),
                                Html.escape(brand),
                                other.code(),
                                other.tag(),
                                other.tag(),
                                other.of(new Text("中文", "English")),
                                main,
                                Word.ENCRYPTED.in(language));
        String policy = embedders.isEmpty() ? POLICY : POLICY + " " + String.join(" ", embedders);
        return ApiAnswer.html(status, html)
                .with("Content-Security-Policy", policy)
                .with("Content-Language", language.tag());
    }

    private static String read(String resource) {
        try (InputStream in = Page.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
