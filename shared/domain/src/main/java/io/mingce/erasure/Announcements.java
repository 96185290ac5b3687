package io.mingce.erasure;

import io.mingce.customer.CustomerId;
import io.mingce.request.RequestId;
import io.mingce.request.RequestKind;

import java.time.Instant;
import java.util.Set;

/// Tells other systems what happened, by ids only; may tell twice. One request.
@FunctionalInterface
public interface Announcements {

    /// That a request was carried out.
    ///
    /// @param kind as a recipient has to follow it (GDPR 19)
    /// @param recipients who received the person's data, by the name in the copy ledger
    record Carried(
            RequestId request,
            RequestKind kind,
            Set<CustomerId> customers,
            Set<String> recipients,
            Instant at) {}

    void announce(Carried carried);
}
