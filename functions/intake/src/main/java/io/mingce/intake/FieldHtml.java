package io.mingce.intake;

import static io.mingce.edge.Html.escape;

import io.mingce.edge.FieldError;
import io.mingce.edge.Language;

import java.util.List;
import java.util.Locale;

/// One input with its label, hint and error, tied together for assistive technology (WCAG 2.2: 1.3.1, 3.3.1, 3.3.2).
record FieldHtml(Language language, List<FieldError> errors) {

    String input(FormField field, String value, boolean optional) {
        String hint = language.of(field.hint());
        String error = error(field.id());
        String attributes =
                "id=\"%s\" name=\"%s\" maxlength=\"%d\" autocomplete=\"%s\"%s%s"
                        .formatted(
                                field.id(),
                                field.id(),
                                field.maxLength(),
                                escape(field.autocomplete()),
                                field.required() ? " required" : "",
                                described(field.id(), !hint.isEmpty(), !error.isEmpty()));
        String control =
                field.input() == Input.TEXTAREA
                        ? "<textarea rows=\"4\" "
                                + attributes
                                + ">\n"
                                + escape(value)
                                + "</textarea>"
                        : "<input type=\"%s\" %s value=\"%s\">"
                                .formatted(
                                        field.input().name().toLowerCase(Locale.ROOT),
                                        attributes,
                                        escape(value));
        return "<div class=\"field %s%s\"><label for=\"%s\">%s%s</label>%s%s%s</div>"
                .formatted(
                        field.input().name().toLowerCase(Locale.ROOT),
                        error.isEmpty() ? "" : " wrong",
                        field.id(),
                        escape(language.of(field.label())),
                        optional
                                ? "<span class=\"tag\">" + Word.OPTIONAL.in(language) + "</span>"
                                : "",
                        control,
                        hint.isEmpty() ? "" : part("hint", field.id(), hint),
                        error.isEmpty() ? "" : part("error", field.id(), error));
    }

    String checkbox(Purpose purpose, boolean agreed) {
        String id = purpose.field();
        String error = error(id);
        return """
        <div class="consent%s"><label for="%s"><input type="checkbox" id="%s" name="%s" value="true"%s%s%s>\
        <span>%s<span class="tag">%s</span></span></label>%s</div>\
        """
                .formatted(
                        error.isEmpty() ? "" : " wrong",
                        id,
                        id,
                        id,
                        agreed ? " checked" : "",
                        purpose.required() ? " required" : "",
                        described(id, false, !error.isEmpty()),
                        escape(language.of(purpose.text())),
                        (purpose.required() ? Word.CONSENT_REQUIRED : Word.OPTIONAL).in(language),
                        error.isEmpty() ? "" : part("error", id, error));
    }

    private String error(String id) {
        return errors.stream()
                .filter(error -> error.field().equals(id))
                .map(error -> language.of(error.message()))
                .findFirst()
                .orElse("");
    }

    private static String part(String kind, String id, String text) {
        return "<p class=\"%s\" id=\"%s-%s\">%s</p>".formatted(kind, id, kind, escape(text));
    }

    private static String described(String id, boolean hint, boolean error) {
        if (!hint && !error) {
            return "";
        }
        String ids =
                (hint ? id + "-hint" : "")
                        + (hint && error ? " " : "")
                        + (error ? id + "-error" : "");
        return " aria-describedby=\"" + ids + "\"" + (error ? " aria-invalid=\"true\"" : "");
    }
}
