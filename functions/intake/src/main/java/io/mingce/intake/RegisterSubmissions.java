package io.mingce.intake;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Severity;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.registration.Cleaning;
import io.mingce.registration.DeliveryKeys;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.store.Wiring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Brings submissions in by the one door. Unlike a file, a form can still be corrected by whoever fills it in: a
/// value that cleaning rejects is asked for again instead of being left out.
///
/// @param keys asked only where the caller gave a key
/// @param zone in which dates are judged
public record RegisterSubmissions(
        Cleaning cleaning,
        RegisterCustomers customers,
        BlindIndex index,
        DeliveryKeys keys,
        ZoneId zone)
        implements Registration {

    /// Where the customers are, for ages and birth dates.
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    /// Registers where `store` keeps customers.
    static RegisterSubmissions in(Wiring store) {
        Cleaning cleaning = new Cleaner()::clean;
        var customers =
                new RegisterCustomers(
                        cleaning,
                        store.matching(),
                        store.index(),
                        store.identifiers(),
                        store.customers(),
                        store.cases(),
                        store.suppressions(),
                        HOME);
        return new RegisterSubmissions(
                cleaning, customers, store.index(), store.deliveryKeys(), HOME);
    }

    @Override
    public Answer register(Submission submission) {
        List<Finding> rejected = rejected(submission);
        if (!rejected.isEmpty()) {
            return new Answer.Unusable(rejected);
        }
        if (keyReused(submission)) {
            return new Answer.KeyReused();
        }
        var id = new SourceId(token(submission.identity()).value());
        Outcome outcome = customers.register(List.of(incoming(submission, id))).get(id);
        return switch (Objects.requireNonNull(outcome)) {
            case Outcome.Rejected(var findings) -> new Answer.Unusable(findings);
            case Outcome.Created _,
                    Outcome.Merged _,
                    Outcome.Unchanged _,
                    Outcome.Duplicate _,
                    Outcome.Suppressed _ ->
                    new Answer.Received(id.value());
        };
    }

    private List<Finding> rejected(Submission submission) {
        LocalDate today = LocalDate.ofInstant(submission.at(), zone);
        return cleaning.clean(submission.record(), today).findings().stream()
                .filter(finding -> finding.severity() == Severity.REJECTED)
                .toList();
    }

    private boolean keyReused(Submission submission) {
        Token content = token(submission.content());
        return submission
                .keyIdentity()
                .map(key -> keys.remember(token(key), content, submission.at()))
                .filter(first -> !first.equals(content))
                .isPresent();
    }

    private Token token(String text) {
        return index.token(TokenKind.SOURCE, text);
    }

    private static Incoming incoming(Submission submission, SourceId id) {
        FormDefinition form = submission.form();
        var consents =
                submission.consents().entrySet().stream()
                        .map(said ->
                                new Consent(
                                        said.getKey(),
                                        said.getValue(),
                                        submission.noticeVersion(),
                                        submission.at(),
                                        id))
                        .collect(Collectors.toMap(Consent::purpose, consent -> consent));
        return new Incoming(
                id,
                new Channel(form.channel(), form.trust()),
                submission.at(),
                submission.record(),
                new Consents(consents));
    }
}
