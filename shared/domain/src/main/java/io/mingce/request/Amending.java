package io.mingce.request;

import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A request that is being changed.
final class Amending {

    private final PrivacyRequest was;
    private RequestState state;
    private LegalClock clock;
    private Set<CustomerId> customers;
    private Optional<Code> code;
    private Optional<Instant> verifiedAt;
    private Optional<Instant> next;
    private Optional<Refusal> refusal;
    private Optional<String> remark;
    private Optional<String> user;
    private Optional<Instant> closedAt;

    Amending(PrivacyRequest was) {
        this.was = was;
        this.state = was.state();
        this.clock = was.clock();
        this.customers = was.customers();
        this.code = was.code();
        this.verifiedAt = was.verifiedAt();
        this.next = was.next();
        this.refusal = was.refusal();
        this.remark = was.remark();
        this.user = was.user();
        this.closedAt = was.closedAt();
    }

    /// @throws IllegalStateException where the table of transitions does not allow it
    Amending by(RequestEvent event) {
        state =
                Transitions.find(state, event)
                        .orElseThrow(() ->
                                new IllegalStateException(event + " in " + was.state().key()));
        return this;
    }

    /// Will not be done.
    Amending refused(Refusal why, Instant now) {
        refusal = Optional.of(why);
        return by(RequestEvent.REFUSED).closed(now);
    }

    /// All that is left of it is for the record.
    Amending closed(Instant now) {
        closedAt = Optional.of(now);
        code = Optional.empty();
        next = Optional.empty();
        return this;
    }

    Amending clock(LegalClock clock) {
        this.clock = clock;
        return this;
    }

    Amending about(Set<CustomerId> customers) {
        this.customers = customers;
        return this;
    }

    Amending code(Optional<Code> code) {
        this.code = code;
        return this;
    }

    Amending verified(Instant now) {
        this.verifiedAt = Optional.of(now);
        return this;
    }

    Amending next(Optional<Instant> next) {
        this.next = next;
        return this;
    }

    Amending handled(String user, Optional<String> remark) {
        this.user = Optional.of(user);
        this.remark = remark.or(() -> this.remark);
        return this;
    }

    PrivacyRequest done() {
        return new PrivacyRequest(
                was.id(),
                was.kind(),
                state,
                was.asker(),
                was.asked(),
                was.law(),
                was.language(),
                was.receivedAt(),
                clock,
                customers,
                code,
                verifiedAt,
                next,
                refusal,
                remark,
                user,
                closedAt,
                was.version());
    }
}
