package io.mingce.erasure;

import io.mingce.identity.Token;
import io.mingce.request.RequestId;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Who is kept out, by keyed hashes of what identifies them, see [io.mingce.registration.SuppressionKeys]. These hashes
/// are under the very first key, so they count for ever. Every operation can be repeated.
public interface Suppressions {

    /// Those of `keys` that were ever suppressed, strongly consistent. One request per 100.
    Map<Token, Suppression> among(Set<Token> keys);

    /// Keeps out whoever these stand for, also where it was lifted. One request per 25.
    void suppress(Set<Token> keys, RequestId by, Instant now);

    /// Lets them in again. One request per 25.
    void lift(Set<Token> keys, Instant now);
}
