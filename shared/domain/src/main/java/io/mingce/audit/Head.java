package io.mingce.audit;

/// Where a chain ended.
///
/// @param links how many it had
/// @param digest of the last one; of the chain's name where there is none
public record Head(ChainId chain, long links, Digest digest) {

    /// After `last`.
    public static Head after(Link last) {
        return new Head(last.chain(), last.number() + 1, last.digest());
    }

    /// Of a chain that was begun and has no link.
    public static Head empty(ChainId chain) {
        return new Head(chain, 0, chain.root());
    }
}
