package io.mingce.request;

import io.mingce.erasure.AccessCopies;
import io.mingce.identity.BlindIndex;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The key by which a person fetches their copy: counts once, for a day.
public final class FetchCopy {

    private static final Duration VALID = Duration.ofHours(24);

    private final Amendments amendments;
    private final AccessCopies copies;
    private final OneTime oneTime;
    private final InstantSource clock;

    public FetchCopy(
            BlindIndex index,
            Requests requests,
            AccessCopies copies,
            SecureRandom random,
            InstantSource clock) {
        this.amendments = new Amendments(requests);
        this.copies = copies;
        this.oneTime = new OneTime(index, random);
        this.clock = clock;
    }

    /// A new key.
    ///
    /// @param link what it is put behind
    public Doing.Handed handOut(RequestId id, String link, Instant now) {
        String key = oneTime.key();
        return new Doing.Handed(
                Letter.copy(link + key), new Code(oneTime.hash(id, key), now.plus(VALID), 0));
    }

    /// Where the copy may be fetched now; empty where the key is wrong, too old or used. Three requests.
    public Optional<URI> fetch(RequestId id, String key) {
        Instant now = clock.instant();
        return amendments
                .amend(id, request -> used(request, key, now))
                .flatMap(request -> copies.link(request.id()));
    }

    private Optional<Amending> used(PrivacyRequest request, String key, Instant now) {
        boolean fits =
                request.state() == RequestState.DONE
                        && request.code()
                                .filter(code -> code.counts(now))
                                .filter(code -> oneTime.matches(code.hash(), request.id(), key))
                                .isPresent();
        return fits ? Optional.of(new Amending(request).code(Optional.empty())) : Optional.empty();
    }
}
