package io.mingce.registration;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Rule;
import io.mingce.customer.Contribution;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Edit;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchProfiles;
import io.mingce.request.RequestId;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A cleaned record on its way in.
///
/// @param profile what it is compared by
/// @param suppression what it is kept out by, where anything is
/// @param seed what the ids of the customer that begins with it derive from
record Pending(
        Incoming incoming,
        Cleaned cleaned,
        MatchProfile profile,
        Keys keys,
        Set<Token> suppression,
        SourceRecord source,
        SourceId seed) {

    static Pending of(Incoming incoming, Cleaned cleaned, BlindIndex index, ZoneId zone) {
        var time =
                cleaned.recordedAt()
                        .map(at -> at.atZone(zone).toInstant())
                        .filter(at -> at.isBefore(incoming.receivedAt()))
                        .orElse(incoming.receivedAt());
        var source =
                new SourceRecord(
                        incoming.id(),
                        incoming.channel(),
                        time,
                        incoming.receivedAt(),
                        cleaned.type(),
                        cleaned.externalId(),
                        incoming.raw(),
                        values(incoming, cleaned),
                        cleaned.evidence(),
                        cleaned.amount(),
                        cleaned.findings(),
                        incoming.consents(),
                        incoming.byHand()
                                .map(by -> new Edit(Set.of(), by.extensions()))
                                .orElse(Edit.NONE),
                        cleaned.order().map(order -> order));
        MatchProfile profile = MatchProfiles.of(source.type(), source.traits());
        return new Pending(
                incoming,
                cleaned,
                profile,
                Keys.of(source, profile, index),
                SuppressionKeys.of(source, profile, index),
                source,
                incoming.id());
    }

    private static Map<Field, List<String>> values(Incoming incoming, Cleaned cleaned) {
        Optional<String> owner = incoming.byHand().flatMap(ByHand::owner);
        if (owner.isEmpty()) {
            return cleaned.values();
        }
        var values = new EnumMap<Field, List<String>>(Field.class);
        values.putAll(cleaned.values());
        values.put(Field.OWNER, List.of(owner.get()));
        return values;
    }

    /// The same of somebody who was erased and came back: no id that was erased is ever given again.
    Pending after(RequestId erasure) {
        return new Pending(
                incoming,
                cleaned,
                profile,
                keys,
                suppression,
                source,
                new SourceId(incoming.id() + "\u001f" + erasure));
    }

    /// The id of the customer that begins with it.
    CustomerId own() {
        return CustomerId.from(seed, 0);
    }

    /// Further ids for that customer, in the order to be tried, where somebody else has come to bear [#own()].
    List<CustomerId> others() {
        return List.of(CustomerId.from(seed, 1), CustomerId.from(seed, 2));
    }

    /// By id alone, see [SourceRecord#hashCode()].
    @Override
    public int hashCode() {
        return incoming.id().hashCode();
    }

    Outcome outcome(CustomerId customer, Contribution did) {
        List<Finding> findings = findings(did);
        return switch (did.effect()) {
            case CREATED -> new Outcome.Created(customer, findings);
            case MERGED -> new Outcome.Merged(customer, findings);
            case UNCHANGED -> new Outcome.Unchanged(customer, findings);
        };
    }

    private List<Finding> findings(Contribution did) {
        if (!did.unusualAmount()) {
            return cleaned.findings();
        }
        var findings = new ArrayList<>(cleaned.findings());
        findings.add(new Finding(Column.AMOUNT, Rule.AMOUNT_UNUSUAL));
        findings.sort(Comparator.comparing(Finding::column));
        return findings;
    }
}
