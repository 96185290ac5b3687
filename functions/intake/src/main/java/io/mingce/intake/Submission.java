package io.mingce.intake;

import io.mingce.cleaning.RawRecord;
import io.mingce.edge.Json;
import io.mingce.edge.Language;

import java.time.Instant;
import java.time.LocalDate;
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

    /// Two submissions with the same identity are one source record: those with equal content under the same key of
    /// the caller; without a key, those with equal content on the same UTC day, so that a double click or a retry
    /// counts once and somebody who comes back next month renews their consent. Personal data: only a keyed hash of
    /// it may be stored.
    public String identity() {
        String when =
                keyIdentity()
                        .orElseGet(() ->
                                "form:%s:day:%s"
                                        .formatted(
                                                form.id(),
                                                LocalDate.ofInstant(at, ZoneOffset.UTC)));
        return when + ":" + content();
    }

    /// The caller's key, where there is one, among the keys of this form.
    public Optional<String> keyIdentity() {
        return idempotencyKey.map(key -> "form:" + form.id() + ":key:" + key);
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
