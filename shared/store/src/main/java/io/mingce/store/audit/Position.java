package io.mingce.store.audit;

import io.mingce.audit.Access;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.Link;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Where a link stands among all others by time, and in the table: as text `<instant>#<chain>#<number>`, which sorts by
/// time and is nobody else's.
record Position(Instant at, String chain, long number) {

    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static Position of(Link link) {
        Access access = link.access();
        return new Position(access.at(), link.chain().name(), link.number());
    }

    /// @throws IllegalArgumentException where `text` is none
    static Position parse(String text) {
        String[] parts = text.split("#", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no position");
        }
        try {
            return new Position(Instant.parse(parts[0]), parts[1], Long.parseLong(parts[2]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no position", e);
        }
    }

    /// The instant that the text of a position, or [#least], begins with.
    static Instant instant(String text) {
        return Instant.parse(text.split("#", 2)[0]);
    }

    /// The least text of any position at `instant` or later.
    static String least(Instant instant) {
        return NANOS.format(instant);
    }

    ChainId chainId() {
        return new ChainId(AuditDay.of(at), chain);
    }

    /// The link's key in the table.
    Map<String, AttributeValue> key() {
        return LinkItem.key(chainId(), number);
    }

    @Override
    public String toString() {
        return NANOS.format(at) + "#" + chain + "#" + LinkItem.digits(number);
    }
}
