package io.mingce.intake;

import static io.mingce.edge.Html.escape;

import static java.util.stream.Collectors.joining;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.FieldError;
import io.mingce.edge.Language;

import java.util.List;

/// The hosted page of a form: plain HTML that works without a script, by keyboard and with a screen reader, and shows
/// again what was typed where something is wrong.
///
/// @param errors those of no field in particular have an empty field
record FormPage(FormDefinition form, Language language, Filled filled, List<FieldError> errors) {

    ApiAnswer answer(int status) {
        String title = language.of(form.title()) + " · " + language.of(form.organisation());
        return Page.of(
                status,
                language,
                form.organisation(),
                errors.isEmpty() ? title : language.of(new Text("错误：", "Error: ")) + title,
                main(),
                form.origins());
    }

    private String main() {
        var inputs = new FieldHtml(language, errors);
        String fields =
                form.fields().stream()
                        .map(field -> inputs.input(field, filled.text(field), optional(field)))
                        .collect(joining("\n"));
        return """
        <h1>%s</h1>
        <p class="intro">%s</p>
        %s
        <form method="post" action="?lang=%s" accept-charset="utf-8" novalidate>
        <div class="fields">
        %s
        </div>
        %s
        %s
        %s
        <input type="hidden" name="noticeVersion" value="%s">
        <button type="submit">%s</button>
        </form>
        """
                .formatted(
                        escape(language.of(form.title())),
                        escape(language.of(form.intro())),
                        summary(),
                        language.code(),
                        fields,
                        trap(),
                        notice(),
                        consents(inputs),
                        escape(form.notice().version()),
                        Word.SUBMIT.in(language));
    }

    private boolean optional(FormField field) {
        return !field.required()
                && form.atLeastOneOf().stream().noneMatch(group -> group.contains(field.id()));
    }

    private String summary() {
        if (errors.isEmpty()) {
            return "";
        }
        String items = errors.stream().map(this::item).collect(joining());
        return "<div class=\"summary\" role=\"alert\" tabindex=\"-1\"><h2>%s</h2><ul>%s</ul></div>"
                .formatted(Word.THERE_IS_A_PROBLEM.in(language), items);
    }

    private String item(FieldError error) {
        String words = escape(label(error) + language.of(error.message()));
        return error.field().isEmpty()
                ? "<li>" + words + "</li>"
                : "<li><a href=\"#" + escape(error.field()) + "\">" + words + "</a></li>";
    }

    private String label(FieldError error) {
        Text colon = new Text("：", ": ");
        if (form.purposes().stream().anyMatch(purpose -> purpose.field().equals(error.field()))) {
            return Word.CONSENT.in(language) + language.of(colon);
        }
        return form.fields().stream()
                .filter(field -> field.id().equals(error.field()))
                .map(field -> language.of(field.label()) + language.of(colon))
                .findFirst()
                .orElse("");
    }

    private String trap() {
        String id = escape(form.honeypot());
        return """
        <div class="trap" aria-hidden="true"><label for="%s">%s</label>\
        <input type="text" id="%s" name="%s" tabindex="-1" autocomplete="off" value=""></div>\
        """
                .formatted(id, Word.LEAVE_EMPTY.in(language), id, id);
    }

    private String notice() {
        String paragraphs =
                language.of(form.notice().text())
                        .lines()
                        .map(line -> "<p>" + escape(line) + "</p>")
                        .collect(joining());
        return """
        <section class="notice" id="noticeVersion" aria-labelledby="notice-title">
        <h2 id="notice-title">%s</h2>
        %s
        <p class="version">%s %s</p>
        </section>\
        """
                .formatted(
                        Word.NOTICE.in(language),
                        paragraphs,
                        Word.VERSION.in(language),
                        escape(form.notice().version()));
    }

    private String consents(FieldHtml inputs) {
        return form.purposes().stream()
                .map(purpose -> inputs.checkbox(purpose, filled.agreed(purpose)))
                .collect(
                        joining(
                                "\n",
                                "<fieldset><legend>" + Word.CONSENT.in(language) + "</legend>\n",
                                "\n</fieldset>"));
    }
}
