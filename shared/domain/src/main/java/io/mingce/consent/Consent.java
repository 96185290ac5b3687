package io.mingce.consent;

import io.mingce.customer.SourceId;

import java.time.Instant;

/// One statement of a customer about one purpose (PIPL art. 14–16, GDPR art. 7).
///
/// @param purpose for example `service`, `marketing`
/// @param given allowed, or declined or withdrawn
/// @param noticeVersion version of the notice that was shown (PIPL art. 17)
/// @param time when it was stated
/// @param source the record it was stated with
public record Consent(
        String purpose, boolean given, String noticeVersion, Instant time, SourceId source) {}
