package io.mingce.customers;

import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Severity;
import io.mingce.cleaning.Text;
import io.mingce.edge.FieldError;
import io.mingce.edge.Language;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

import java.util.List;
import java.util.Locale;

/// What cleaning found, for whoever sent it. Unlike a file, somebody at a desk can still put it right: what cleaning
/// rejects is asked for again instead of being left out.
final class Findings {

    private Findings() {}

    /// One finding in the caller's language.
    record View(String field, String rule, String severity, String text) {}

    static List<View> view(List<Finding> findings, Language language) {
        return findings.stream()
                .map(f ->
                        new View(
                                Input.key(f.column()),
                                f.rule().code(),
                                f.severity().name().toLowerCase(Locale.ROOT),
                                language.of(f.rule().meaning())))
                .toList();
    }

    static List<Finding> rejected(List<Finding> findings) {
        return findings.stream().filter(f -> f.severity() == Severity.REJECTED).toList();
    }

    /// 400, naming each field and what to do.
    static Refused refused(List<Finding> findings) {
        List<FieldError> errors =
                rejected(findings).stream()
                        .map(f -> new FieldError(Input.key(f.column()), text(f)))
                        .toList();
        return new Refused(
                new Problem(
                        ProblemType.INVALID_FIELD,
                        new Text("请更正列出的字段", "Correct the fields listed"),
                        errors));
    }

    private static Text text(Finding finding) {
        Text meaning = finding.rule().meaning();
        Text suggestion = finding.rule().suggestion();
        return new Text(
                meaning.zh() + "；" + suggestion.zh(), meaning.en() + "; " + suggestion.en());
    }
}
