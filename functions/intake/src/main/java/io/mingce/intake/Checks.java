package io.mingce.intake;

import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Severity;
import io.mingce.cleaning.Text;
import io.mingce.edge.FieldError;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a form asks of whoever fills it in. Whether a phone is a phone is for cleaning to say.
final class Checks {

    private static final Text NEEDED = new Text("请填写此项", "Please fill this in");
    private static final Text CONSENT =
            new Text("需要您同意此项才能继续", "We need your consent to this to continue");
    private static final Text NOTICE =
            new Text(
                    "告知内容已更新，请阅读后重新提交",
                    "The notice has changed, please read it and send the form again");

    private Checks() {}

    /// Everything that is wrong, in the order of the form.
    static List<FieldError> errors(FormDefinition form, Filled filled) {
        return Stream.of(
                        form.fields().stream().flatMap(field -> field(field, filled)),
                        form.atLeastOneOf().stream().flatMap(group -> group(form, group, filled)),
                        form.purposes().stream().flatMap(purpose -> purpose(purpose, filled)),
                        filled.noticeVersion().stream()
                                .filter(version -> !form.notice().knows(version))
                                .map(_ -> new FieldError("noticeVersion", NOTICE)))
                .flatMap(errors -> errors)
                .toList();
    }

    /// What cleaning could not accept, said of the field it came from.
    static List<FieldError> errors(FormDefinition form, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.REJECTED)
                .map(finding ->
                        new FieldError(
                                form.findField(finding.column())
                                        .map(FormField::id)
                                        .orElse(form.fields().getFirst().id()),
                                words(finding)))
                .toList();
    }

    private static Text words(Finding finding) {
        Text meaning = finding.rule().meaning();
        Text suggestion = finding.rule().suggestion();
        return new Text(
                meaning.zh() + "，" + suggestion.zh(),
                sentence(meaning.en() + "; " + suggestion.en()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    private static Stream<FieldError> field(FormField field, Filled filled) {
        String text = filled.text(field);
        if (text.isBlank()) {
            return field.required() ? error(field.id(), NEEDED) : Stream.empty();
        }
        // Browsers count a line break as one and send two.
        if (text.replace("\r\n", "\n").length() > field.maxLength()) {
            return error(
                    field.id(),
                    new Text(
                            "最多 " + field.maxLength() + " 个字符",
                            "At most " + field.maxLength() + " characters"));
        }
        return Stream.empty();
    }

    private static Stream<FieldError> group(
            FormDefinition form, List<String> group, Filled filled) {
        List<FormField> fields =
                form.fields().stream().filter(field -> group.contains(field.id())).toList();
        if (fields.stream().anyMatch(field -> !filled.text(field).isBlank())) {
            return Stream.empty();
        }
        String zh = String.join("、", fields.stream().map(field -> field.label().zh()).toList());
        String en = String.join(" / ", fields.stream().map(field -> field.label().en()).toList());
        return error(
                fields.getFirst().id(), new Text("请至少填写一项：" + zh, "At least one is needed: " + en));
    }

    private static Stream<FieldError> purpose(Purpose purpose, Filled filled) {
        return purpose.required() && !filled.agreed(purpose)
                ? error(purpose.field(), CONSENT)
                : Stream.empty();
    }

    private static Stream<FieldError> error(String field, Text message) {
        return Stream.of(new FieldError(field, message));
    }
}
