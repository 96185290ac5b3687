package io.mingce.intake;

import static io.mingce.edge.ProblemType.INVALID_INPUT;
import static io.mingce.edge.ProblemType.INVALID_PARAMETER;
import static io.mingce.edge.ProblemType.KEY_REUSED;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.FieldError;
import io.mingce.edge.Metrics;
import io.mingce.edge.Problem;
import io.mingce.edge.Refused;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Takes what was posted to a form: read, check, register, answer. The answer never tells whether the customer was
/// known before, nor whether a filled honeypot was noticed.
record ReceiveForm(Forms forms, Registration registration, InstantSource clock, Metrics metrics) {

    static final String HONEYPOT_FILLED = "HoneypotFilled";

    ApiAnswer receive(ApiRequest request) {
        FormDefinition form = forms.get(request.variable("formId"));
        Filled filled = Reading.of(request, form);
        Submission submission = submission(request, form, filled);
        if (!filled.honeypot().isBlank()) {
            metrics.count("forms", HONEYPOT_FILLED);
            return received(request, form, submission.identity());
        }
        List<FieldError> errors = Checks.errors(form, filled);
        if (!errors.isEmpty()) {
            return wrong(request, form, filled, errors);
        }
        return switch (registration.register(submission)) {
            case Registration.Answer.Received(String sourceId) -> received(request, form, sourceId);
            case Registration.Answer.Unusable(var findings) ->
                    wrong(request, form, filled, Checks.errors(form, findings));
            case Registration.Answer.KeyReused() ->
                    throw new Refused(
                            new Problem(
                                    KEY_REUSED,
                                    new Text("请为新的内容使用新的幂等键", "Use a new key for new content")));
        };
    }

    private Submission submission(ApiRequest request, FormDefinition form, Filled filled) {
        Map<String, Boolean> consents =
                form.purposes().stream().collect(Collectors.toMap(Purpose::id, filled::agreed));
        return new Submission(
                form,
                raw(form, filled),
                consents,
                filled.noticeVersion().orElse(form.notice().version()),
                idempotencyKey(request),
                clock.instant(),
                request.language());
    }

    private static RawRecord raw(FormDefinition form, Filled filled) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        form.constants().forEach((column, text) -> add(texts, column, text));
        form.fields().forEach(field -> add(texts, field.column(), filled.text(field)));
        return new RawRecord(texts);
    }

    private static void add(Map<Column, List<String>> texts, Column column, String text) {
        if (!text.isBlank()) {
            texts.computeIfAbsent(column, _ -> new ArrayList<>()).add(text);
        }
    }

    private static Optional<String> idempotencyKey(ApiRequest request) {
        String key = request.header("Idempotency-Key");
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (!key.matches("[!-~]{1,200}")) {
            throw new Refused(
                    Problem.of(
                            INVALID_PARAMETER,
                            "Idempotency-Key",
                            new Text("请使用 1–200 个可见字符", "Use 1 to 200 visible characters")));
        }
        return Optional.of(key);
    }

    /// What a program gets.
    private record Receipt(String id, String status) {}

    private static ApiAnswer received(ApiRequest request, FormDefinition form, String source) {
        return Browsers.wantPages(request)
                ? ApiAnswer.seeOther(form.id() + "/thanks?lang=" + request.language().code())
                : ApiAnswer.json(201, new Receipt(Receipts.of(source), "received"));
    }

    private static ApiAnswer wrong(
            ApiRequest request, FormDefinition form, Filled filled, List<FieldError> errors) {
        if (Browsers.wantPages(request)) {
            return new FormPage(form, request.language(), filled, errors).answer(422);
        }
        throw new Refused(
                new Problem(
                        INVALID_INPUT,
                        new Text("请更正列出的字段后重新提交", "Correct the fields listed and send it again"),
                        errors));
    }
}
