package io.mingce.intake;

import io.mingce.cleaning.RawRecord;
import io.mingce.edge.Json;
import io.mingce.edge.Language;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A filled-in form that passed its own checks.
///
/// @param consents every purpose of the form by id, and whether the person agreed
/// @param noticeVersion the notice that was shown
/// @param idempotencyKey as the caller gave it
/// @param at when it was received
/// @param language in which it was filled in
public record Submission(
        FormDefinition form,
        RawRecord record,
        Map<String, Boolean> consents,
        String noticeVersion,
        Optional<String> idempotencyKey,
        Instant at,
        Language language) {

    public Submission {
        consents = Map.copyOf(consents);
    }

    /// Two submissions with the same identity are one source record: the caller's key decides where there is one;
    /// else equal content on the same UTC day, so that a double click or a retry counts once and somebody who comes
    /// back next month renews their consent. It may hold personal data: only a keyed hash of it may be stored.
    public String identity() {
        return idempotencyKey
                .map(key -> "form:" + form.id() + ":key:" + key)
                .orElseGet(() ->
                        "form:"
                                + form.id()
                                + ":day:"
                                + at.atZone(ZoneOffset.UTC).toLocalDate()
                                + ":"
                                + content());
    }

    /// What was said, in a form that is equal exactly if that is. Personal data: only a keyed hash of it may be
    /// stored.
    public String content() {
        return Json.write(
                new TreeMap<>(
                        Map.of(
                                "texts",
                                new TreeMap<>(record.texts()),
                                "consents",
                                new TreeMap<>(consents),
                                "notice",
                                noticeVersion)));
    }

    /// Form and time only.
    @Override
    public String toString() {
        return "Submission[" + form.id() + ", " + at + "]";
    }
}
