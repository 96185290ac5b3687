package io.mingce.registration;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.SourceId;

import java.time.Instant;
import java.util.Optional;

/// A form, row or webhook that has come in and is to be registered.
///
/// @param id the same for every repetition of this delivery
/// @param receivedAt when it first came in; the same for every repetition
/// @param raw its texts
/// @param consents what was allowed or declined with it
/// @param byHand where a member of staff enters somebody who must not be known yet
public record Incoming(
        SourceId id,
        Channel channel,
        Instant receivedAt,
        RawRecord raw,
        Consents consents,
        Optional<ByHand> byHand) {

    /// Whether it says that the customer themselves allows something.
    boolean consenting() {
        return byHand.isEmpty() && consents.byPurpose().values().stream().anyMatch(Consent::given);
    }

    /// Whoever it is about, known or not.
    public Incoming(
            SourceId id, Channel channel, Instant receivedAt, RawRecord raw, Consents consents) {
        this(id, channel, receivedAt, raw, consents, Optional.empty());
    }
}
