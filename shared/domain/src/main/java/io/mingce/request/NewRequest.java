package io.mingce.request;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A request that has just come in.
final class NewRequest {

    private NewRequest() {}

    static PrivacyRequest of(
            RequestId id,
            RequestKind kind,
            Asker asker,
            Asked asked,
            Law law,
            String language,
            Instant now,
            LegalClock clock) {
        return new PrivacyRequest(
                id,
                kind,
                RequestState.RECEIVED,
                asker,
                asked,
                law,
                language,
                now,
                clock,
                asked.customer().map(Set::of).orElse(Set.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
