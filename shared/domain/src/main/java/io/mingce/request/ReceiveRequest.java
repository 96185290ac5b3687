package io.mingce.request;

import io.mingce.identity.BlindIndex;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes a request of a person. Does the same whether they are known or not: that is looked up later, by whoever works on
/// the queue. Four requests, five with a wish.
public final class ReceiveRequest {

    /// Under which [Requests#wish] keeps the purposes to be withdrawn, one a line. No field has this key.
    static final String PURPOSES = "purposes";

    /// How soon somebody looks after a request that nobody was told of.
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final BlindIndex index;
    private final Requests requests;
    private final Callers callers;
    private final Deadlines deadlines;
    private final RequestQueue queue;
    private final OneTime oneTime;
    private final InstantSource clock;

    public ReceiveRequest(
            BlindIndex index,
            Requests requests,
            Deadlines deadlines,
            RequestQueue queue,
            SecureRandom random,
            InstantSource clock) {
        this.index = index;
        this.requests = requests;
        this.callers = new Callers(index, requests);
        this.deadlines = deadlines;
        this.queue = queue;
        this.oneTime = new OneTime(index, random);
        this.clock = clock;
    }

    /// What a person sends.
    ///
    /// @param name where several people share the contact
    /// @param language `zh` or `en`
    /// @param law empty = by the contact
    /// @param correct new texts by the key of the field
    /// @param purposes to be withdrawn; empty = all
    /// @param source address that it came from
    public record Sent(
            RequestKind kind,
            Contact contact,
            Optional<String> name,
            String language,
            Optional<Law> law,
            Map<String, String> correct,
            Set<String> purposes,
            String source) {

        /// The kind only.
        @Override
        public String toString() {
            return "Sent[" + kind + "]";
        }
    }

    /// Stores it and has it worked on.
    ///
    /// @return the request; empty where too many came from the same source
    public Optional<PrivacyRequest> receive(Sent sent) {
        Instant now = clock.instant();
        if (callers.tooMany("requests", sent.source(), now)) {
            return Optional.empty();
        }
        boolean flooded = callers.flooded(sent.contact(), now);
        PrivacyRequest request = request(sent, now, flooded);
        keepWish(request.id(), sent);
        if (!requests.save(request)) {
            throw new Busy();
        }
        if (!flooded) {
            queue.send(request.id(), Duration.ZERO);
        }
        return Optional.of(request);
    }

    /// Whoever asks too often for a code is not sent one, and not told.
    private PrivacyRequest request(Sent sent, Instant now, boolean flooded) {
        Law law = sent.law().orElseGet(sent.contact()::law);
        var asked =
                new Asked(
                        sent.contact().tokens(index),
                        sent.contact().phone(),
                        sent.name().map(name -> FindPerson.named(name, index)).orElse(Set.of()),
                        Optional.empty());
        PrivacyRequest begun =
                NewRequest.of(
                        RequestId.random(oneTime.random()),
                        sent.kind(),
                        Asker.PERSON,
                        asked,
                        law,
                        sent.language(),
                        now,
                        deadlines.begun(law, sent.kind(), now));
        Amending received = new Amending(begun).next(Optional.of(now.plus(FORGOTTEN)));
        return flooded
                ? received.by(RequestEvent.CODE_SENT)
                        .clock(deadlines.paused(begun, now))
                        .code(Optional.of(oneTime.nobodys(begun.id(), now)))
                        .next(Optional.of(now.plus(Code.VALID)))
                        .done()
                : received.done();
    }

    private void keepWish(RequestId id, Sent sent) {
        var wish = new HashMap<>(sent.correct());
        if (!sent.purposes().isEmpty()) {
            wish.put(PURPOSES, String.join("\n", sent.purposes()));
        }
        if (!wish.isEmpty()) {
            requests.keepWish(id, wish);
        }
    }
}
