package io.mingce.request;

import io.mingce.identity.BlindIndex;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Takes the code by which a person proves that the contact is theirs. Whatever is wrong (no such request, nobody known,
/// another code, too late, used, too many tries) comes to the same answer. Three requests.
public final class VerifyCode {

    private final Amendments amendments;
    private final OneTime oneTime;
    private final Callers callers;
    private final Deadlines deadlines;
    private final RequestQueue queue;
    private final CoolingOff coolingOff;
    private final InstantSource clock;

    /// @param coolingOff how long whoever asked may still change their mind
    public VerifyCode(
            BlindIndex index,
            Requests requests,
            Deadlines deadlines,
            RequestQueue queue,
            CoolingOff coolingOff,
            InstantSource clock) {
        this.amendments = new Amendments(requests);
        this.oneTime = new OneTime(index, new SecureRandom());
        this.callers = new Callers(index, requests);
        this.deadlines = deadlines;
        this.queue = queue;
        this.coolingOff = coolingOff;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The identity is proved.
        record Verified(PrivacyRequest request) implements Outcome {}

        /// It is not.
        record Wrong() implements Outcome {}

        /// Too many calls from the same source; nothing was looked at.
        record TooMany() implements Outcome {}
    }

    /// Tries a code.
    ///
    /// @param id as it came; empty where it cannot be one
    /// @param source address that it came from
    public Outcome verify(Optional<RequestId> id, String code, String source) {
        Instant now = clock.instant();
        if (callers.tooMany("verify", source, now)) {
            return new Outcome.TooMany();
        }
        Optional<PrivacyRequest> tried =
                id.flatMap(some -> amendments.amend(some, request -> tried(request, code, now)));
        Optional<PrivacyRequest> verified =
                tried.filter(request -> request.state() != RequestState.VERIFYING);
        verified.ifPresent(request -> queue.send(request.id(), delay(request, now)));
        return verified.<Outcome>map(Outcome.Verified::new).orElseGet(Outcome.Wrong::new);
    }

    private static Duration delay(PrivacyRequest request, Instant now) {
        Duration left = Duration.between(now, request.next().orElse(now));
        return left.compareTo(RequestQueue.LONGEST) > 0 ? RequestQueue.LONGEST : left;
    }

    private Optional<Amending> tried(PrivacyRequest request, String code, Instant now) {
        if (request.state() != RequestState.VERIFYING
                || request.code().filter(sent -> sent.counts(now)).isEmpty()) {
            return Optional.empty();
        }
        Code sent = request.code().get();
        boolean right = oneTime.matches(sent.hash(), request.id(), code);
        var amending = new Amending(request);
        return Optional.of(
                right
                        ? amending.by(RequestEvent.VERIFIED)
                                .code(Optional.empty())
                                .verified(now)
                                .clock(deadlines.resumed(request, now))
                                .next(Optional.of(coolingOff.end(request.kind(), now)))
                        : amending.code(Optional.of(sent.tried())));
    }
}
