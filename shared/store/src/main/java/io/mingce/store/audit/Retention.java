package io.mingce.store.audit;

import io.mingce.audit.AuditDay;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;

/// How long the trail is kept: three years after the end of the day, to the second the same for all of a day. Anchors are
/// kept for ever.
final class Retention {

    static final String ATTRIBUTE = "expires";

    private static final Duration KEPT = Duration.ofDays(3 * 366);

    private Retention() {}

    static AttributeValue of(AuditDay day) {
        return AttributeValue.fromN(Long.toString(day.end().plus(KEPT).getEpochSecond()));
    }
}
