package io.mingce.audit;

import java.time.Instant;

/// A noted access in its place: it holds the hash of the link before it, and its own hash is over all that it says. So
/// none can be changed, taken out, put in or moved without every later hash of its chain changing.
///
/// @param number place in the chain, from 0 and without gaps
/// @param previous hash of the link before; of the chain's name for the first
public record Link(ChainId chain, long number, Access access, Digest previous, Digest digest) {

    /// The link that puts `access` after the end of a chain.
    public static Link after(Head head, Access access) {
        return new Link(
                head.chain(),
                head.links(),
                access,
                head.digest(),
                digest(head.chain(), head.links(), access, head.digest()));
    }

    /// Whether it says what it said when it was made.
    public boolean intact() {
        return digest.equals(digest(chain, number, access, previous));
    }

    /// The canonical encoding; how it is stored may change, this may not.
    private static Digest digest(ChainId chain, long number, Access access, Digest previous) {
        Instant at = access.at();
        return new Digest.Builder()
                .add("mingce audit link 1")
                .add(chain.day().toString())
                .add(chain.name())
                .add(number)
                .add(previous.hex())
                .add(at.getEpochSecond())
                .add(at.getNano())
                .add(access.user())
                .add(access.action())
                .add(access.outcome().name())
                .add(access.customers())
                .add(access.fields())
                .add(access.from())
                .add(access.reason())
                .add(access.request())
                .build();
    }
}
