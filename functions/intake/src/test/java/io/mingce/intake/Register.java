package io.mingce.intake;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A register that holds submissions and nothing else, and takes a phone without digits for a wrong one.
final class Register implements Registration {

    final Map<String, Submission> held = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    @Override
    public Answer register(Submission submission) {
        if (submission.record().first(Column.PHONE).matches("\\D+")) {
            return new Answer.Unusable(List.of(new Finding(Column.PHONE, Rule.PHONE_INVALID)));
        }
        String content = submission.content();
        String key = submission.keyIdentity().orElse(content);
        if (!keys.computeIfAbsent(key, _ -> content).equals(content)) {
            return new Answer.KeyReused();
        }
        held.put(submission.identity(), submission);
        return new Answer.Received(submission.identity());
    }

    Submission only() {
        if (held.size() != 1) {
            throw new AssertionError(held.size() + " submissions");
        }
        return held.values().iterator().next();
    }
}
