package io.mingce.request;

import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/// Counts who calls how often. Neither an address nor a contact is kept, only keyed hashes.
///
/// One who has an address of IPv6 has at least 2⁶⁴ of them (RFC 6177), which count as one.
record Callers(BlindIndex index, Requests requests) {

    /// Calls a minute from one source address.
    static final int MOST_CALLS = 20;

    /// Codes an hour to one contact.
    static final int MOST_CODES = 5;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int NETWORK_BYTES = 8;

    /// Whether this call is one too many.
    ///
    /// @param what is called
    /// @param source address of the caller; empty where unknown
    boolean tooMany(String what, String source, Instant now) {
        return count(what + "\u001f" + network(source), now, MINUTE) > MOST_CALLS;
    }

    /// Whether a code to this contact would be one too many.
    boolean flooded(Contact contact, Instant now) {
        return count("codes\u001f" + contact.value(), now, HOUR) > MOST_CODES;
    }

    private long count(String whom, Instant now, Duration window) {
        long turn = now.getEpochSecond() / window.toSeconds();
        Token key = index.token(TokenKind.CALLER, whom + "\u001f" + turn);
        return requests.count(key, Instant.ofEpochSecond((turn + 1) * window.toSeconds()));
    }

    private static String network(String source) {
        if (source.indexOf(':') < 0) {
            return source;
        }
        try {
            return InetAddress.ofLiteral(source) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : source;
        } catch (IllegalArgumentException notAnAddress) {
            return source;
        }
    }
}
