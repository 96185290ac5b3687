package io.mingce.edge;

/// Text in HTML.
public final class Html {

    private Html() {}

    /// `text` as it may stand between tags and in quoted attributes (OWASP: XSS prevention, rules 1 and 2).
    public static String escape(String text) {
        var html = new StringBuilder(text.length() + 16);
        text.chars()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> html.append("&amp;");
                        case '<' -> html.append("&lt;");
                        case '>' -> html.append("&gt;");
                        case '"' -> html.append("&quot;");
                        case '\'' -> html.append("&#39;");
                        default -> html.append((char) c);
                    }
                });
        return html.toString();
    }
}
