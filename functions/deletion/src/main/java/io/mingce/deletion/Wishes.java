package io.mingce.deletion;

import io.mingce.cleaning.Text;
import io.mingce.customer.Field;
import io.mingce.edge.FieldError;
import io.mingce.edge.Members;
import io.mingce.request.CorrectPerson;
import io.mingce.request.Law;
import io.mingce.request.RequestKind;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What both APIs take: a kind, a law, what is to be put right, which purposes. Says what is wrong with it and never
/// whether anybody is known.
final class Wishes {

    static final int LONGEST = 500;
    private static final int MOST_PURPOSES = 20;
    private static final String PURPOSE = "[\\p{L}\\p{N}._-]{1,60}";

    private static final List<String> KINDS =
            Arrays.stream(RequestKind.values()).map(RequestKind::key).toList();
    private static final List<String> LAWS = Arrays.stream(Law.values()).map(Law::key).toList();
    private static final Set<String> FIELDS =
            CorrectPerson.FIELDS.keySet().stream().map(Field::key).collect(Collectors.toSet());

    private Wishes() {}

    /// What is wrong with it, in the order of the page.
    static List<FieldError> errors(RequestBody body) {
        var errors = new TreeMap<Integer, FieldError>();
        if (kind(body).isEmpty()) {
            errors.put(0, oneOf(RequestBody.KIND, KINDS));
        }
        if (!body.text(RequestBody.LAW).isEmpty() && law(body).isEmpty()) {
            errors.put(1, oneOf(RequestBody.LAW, LAWS));
        }
        if (body.purposes().size() > MOST_PURPOSES
                || body.purposes().stream().anyMatch(each -> !each.matches(PURPOSE))) {
            errors.put(2, error(RequestBody.PURPOSES, "请填写用途的名称", "Give names of purposes"));
        }
        Map<String, String> correct = body.correct();
        boolean corrects = kind(body).filter(RequestKind.CORRECT::equals).isPresent();
        if (corrects && correct.isEmpty()) {
            errors.put(3, error(RequestBody.CORRECT, "请填写要更正的内容", "Say what is to be corrected"));
        }
        correct.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name ->
                        errors.put(
                                4,
                                oneOf(
                                        RequestBody.CORRECT + "." + Members.shown(name),
                                        FIELDS.stream().sorted().toList())));
        body.texts().entrySet().stream()
                .filter(each -> each.getValue().length() > LONGEST)
                .findFirst()
                .ifPresent(each ->
                        errors.put(
                                5,
                                error(
                                        Members.shown(each.getKey()),
                                        "最多 " + LONGEST + " 个字符",
                                        "Use at most " + LONGEST + " characters")));
        return List.copyOf(errors.values());
    }

    static Optional<RequestKind> kind(RequestBody body) {
        return RequestKind.findByKey(body.text(RequestBody.KIND));
    }

    static Optional<Law> law(RequestBody body) {
        return Law.findByKey(body.text(RequestBody.LAW));
    }

    static FieldError error(String field, String zh, String en) {
        return new FieldError(field, new Text(zh, en));
    }

    private static FieldError oneOf(String field, List<String> keys) {
        return error(
                field,
                "请填写其中之一：" + String.join("、", keys),
                "Give one of " + String.join(", ", keys));
    }
}
