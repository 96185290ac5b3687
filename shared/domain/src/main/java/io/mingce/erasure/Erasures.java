package io.mingce.erasure;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Token;
import io.mingce.request.RequestId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The erasures under way, and for ever what was erased.
public interface Erasures {

    /// What the ledger keeps for ever of an erasure: who is not to be there any more. Ids and keyed hashes only.
    record Entry(
            RequestId id,
            Set<CustomerId> customers,
            Set<Token> tokens,
            Set<Token> suppressed,
            Instant at) {}

    /// A part of the ledger.
    ///
    /// @param next where it goes on; empty at its end
    record Page(List<Entry> entries, Optional<String> next) {}

    /// Strongly consistent. One request.
    Optional<Erasure> find(RequestId id);

    /// Stores how far an erasure has come, provided that it is still at the version it was read at. One request.
    ///
    /// @return whether it was; if not, somebody else works on it and nothing is stored
    boolean save(Erasure erasure);

    /// Notes in the ledger who is not to be there any more; again replaces it. One request.
    void note(Entry entry);

    /// What was noted, oldest first, since `since`. One request a page.
    ///
    /// @param from [Page#next()] of the page before; empty = from the beginning
    Page noted(Instant since, Optional<String> from);

    /// Hash over all that the ledger says of this erasure: its entry, and with it what it suppressed; SHA-256, hexadecimal.
    String ledgerHash(RequestId id);
}
