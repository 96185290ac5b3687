package io.mingce.request;

import io.mingce.identity.Token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The requests there are. Every operation is one request to the table unless it says otherwise.
public interface Requests {

    /// Strongly consistent.
    Optional<PrivacyRequest> find(RequestId id);

    /// Stores a request, provided that it is still at the version it was read at; a new one has version 0. One that is
    /// refused because nobody proved who they are is forgotten after 30 days, everything else after three years (PIPL 56).
    ///
    /// @return whether it was; if not, nothing is changed
    boolean save(PrivacyRequest request);

    /// Those that have not ended and are due on `until` or before, the most urgent first, at most `most`. One request per
    /// part of the index.
    List<PrivacyRequest> due(LocalDate until, int most);

    /// Ids of at most `most` whose [PrivacyRequest#next()] is not after `until`. One request per part of the index.
    Set<RequestId> waking(Instant until, int most);

    /// Keeps what a correction says, by the key of the field, sealed; gone with [#forgetWish], and after 90 days.
    void keepWish(RequestId id, Map<String, String> wish);

    /// What [#keepWish] kept; empty where nothing is.
    Map<String, String> wish(RequestId id);

    /// Deletes it; nothing where there is none.
    void forgetWish(RequestId id);

    /// Counts one more call under `key` within its hour or minute.
    ///
    /// @param key for example of a contact or of a source address, as a token, and the hour
    /// @param until the count is forgotten some time after this
    /// @return how many there were, this one included
    long count(Token key, Instant until);
}
