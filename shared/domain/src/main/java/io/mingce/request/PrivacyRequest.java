package io.mingce.request;

import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What a person asked for, and how far it is. Holds no personal data: what a correction says is kept sealed beside it,
/// see [Requests#keepWish].
///
/// @param language `zh` or `en`, in which the person is answered
/// @param customers whom it turned out to be about; empty until that is known, and where nobody is known
/// @param code that was sent; empty where none was, or it was used
/// @param next when something is to happen although nobody calls: the code expires, cooling-off or a hold ends, the copy is
///     to be deleted; empty where nothing is
/// @param refusal why it is not done
/// @param remark what the privacy officer wrote, never of the person's data
/// @param user who handled it last; stable id in the user directory
/// @param closedAt when it was done or refused
/// @param version counts the writes; 0 = not stored yet
public record PrivacyRequest(
        RequestId id,
        RequestKind kind,
        RequestState state,
        Asker asker,
        Asked asked,
        Law law,
        String language,
        Instant receivedAt,
        LegalClock clock,
        Set<CustomerId> customers,
        Optional<Code> code,
        Optional<Instant> verifiedAt,
        Optional<Instant> next,
        Optional<Refusal> refusal,
        Optional<String> remark,
        Optional<String> user,
        Optional<Instant> closedAt,
        long version) {

    public PrivacyRequest {
        customers = Set.copyOf(customers);
    }

    /// The same request as stored at `version`.
    public PrivacyRequest at(long version) {
        return new PrivacyRequest(
                id,
                kind,
                state,
                asker,
                asked,
                law,
                language,
                receivedAt,
                clock,
                customers,
                code,
                verifiedAt,
                next,
                refusal,
                remark,
                user,
                closedAt,
                version);
    }
}
