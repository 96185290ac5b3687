package io.mingce.request;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the privacy officer does with requests.
public final class HandleRequest {

    private final CarryOut.Register register;
    private final Requests requests;
    private final Amendments amendments;
    private final FindPerson people;
    private final Restrictions restrictions;
    private final Deadlines deadlines;
    private final Post post;
    private final RequestQueue queue;
    private final CoolingOff coolingOff;
    private final SecureRandom random;
    private final InstantSource clock;

    public HandleRequest(
            CarryOut.Register register,
            CarryOut.Office office,
            RequestQueue queue,
            CoolingOff coolingOff,
            SecureRandom random,
            InstantSource clock) {
        this.register = register;
        this.requests = office.requests();
        this.amendments = new Amendments(office.requests());
        this.people =
                new FindPerson(register.index(), register.identifiers(), register.customers());
        this.restrictions = new Restrictions(register.index(), register.customers());
        this.deadlines = new Deadlines(office.zone());
        this.post = new Post(office.outbox());
        this.queue = queue;
        this.coolingOff = coolingOff;
        this.random = random;
        this.clock = clock;
    }

    /// What a member of staff enters for a person whose identity they vouch for, or what comes of the end of a time.
    ///
    /// @param law empty = by the customer's phone
    /// @param correct as [ReceiveRequest.Sent] has it, and so `purposes`
    /// @param user who enters it; empty where nobody does
    public record Entered(
            RequestKind kind,
            Asker asker,
            CustomerId customer,
            String language,
            Optional<Law> law,
            Map<String, String> correct,
            Set<String> purposes,
            Optional<String> user) {

        /// The kind only.
        @Override
        public String toString() {
            return "Entered[" + kind + "]";
        }
    }

    /// Stores it and has it worked on; empty where there is no such customer.
    public Optional<PrivacyRequest> enter(Entered entered) {
        Customer customer =
                register.customers().find(Set.of(entered.customer())).get(entered.customer());
        boolean kept = // Restricted since it was handed over: PIPL 47, GDPR 18.
                entered.asker() == Asker.RETENTION && customer != null && customer.restricted();
        if (customer == null || kept) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Law law = entered.law().orElseGet(() -> law(customer));
        PrivacyRequest begun =
                NewRequest.of(
                        RequestId.random(random),
                        entered.kind(),
                        entered.asker(),
                        Asked.about(entered.customer()),
                        law,
                        entered.language(),
                        now,
                        deadlines.begun(law, entered.kind(), now));
        Amending amending =
                new Amending(begun)
                        .by(RequestEvent.VERIFIED)
                        .verified(now)
                        .next(Optional.of(end(entered, now)));
        entered.user().ifPresent(user -> amending.handled(user, Optional.empty()));
        keepWish(begun.id(), entered);
        PrivacyRequest request = amending.done();
        if (!requests.save(request)) {
            throw new Busy();
        }
        queue.send(request.id(), Duration.ZERO);
        return Optional.of(request);
    }

    private static Law law(Customer customer) {
        return customer.profile()
                .value(Field.PHONE)
                .map(phone -> new Contact(true, phone).law())
                .orElse(Law.PIPL);
    }

    /// Whose time has ended changes their mind no more.
    private Instant end(Entered entered, Instant now) {
        return entered.asker() == Asker.RETENTION ? now : coolingOff.end(entered.kind(), now);
    }

    private void keepWish(RequestId id, Entered entered) {
        var wish = new HashMap<>(entered.correct());
        if (!entered.purposes().isEmpty()) {
            wish.put(ReceiveRequest.PURPOSES, String.join("\n", entered.purposes()));
        }
        if (!wish.isEmpty()) {
            requests.keepWish(id, wish);
        }
    }

    /// Ends a request without its being done; the person is told why.
    ///
    /// @return the request; empty where it is too late for that
    public Optional<PrivacyRequest> refuse(
            RequestId id, Refusal why, String user, Optional<String> remark) {
        Instant now = clock.instant();
        Optional<PrivacyRequest> refused =
                amendments.amend(
                        id,
                        request ->
                                refusable(request)
                                        ? Optional.of(
                                                new Amending(request)
                                                        .refused(why, now)
                                                        .handled(user, remark))
                                        : Optional.empty());
        refused.ifPresent(request -> {
            if (request.kind() == RequestKind.ERASE) {
                request.customers().forEach(each -> restrictions.free(each, id, now));
            }
            requests.forgetWish(id);
            tell(request, Letter.refused(request.kind(), why));
        });
        return refused;
    }

    private static boolean refusable(PrivacyRequest request) {
        return switch (request.state()) {
            case RECEIVED, VERIFYING, SCHEDULED, HELD -> true;
            // What has begun is finished, but for what turns out not to be usable.
            case RUNNING, DONE, REFUSED -> false;
        };
    }

    /// Takes the extension that the law allows, once; the person is told within the first term.
    ///
    /// @return the request; empty where there is none to take
    public Optional<PrivacyRequest> extend(RequestId id, String user, Optional<String> remark) {
        Instant now = clock.instant();
        Optional<PrivacyRequest> extended =
                amendments.amend(
                        id,
                        request ->
                                request.state().ended()
                                        ? Optional.empty()
                                        : deadlines
                                                .extended(request, now)
                                                .map(longer ->
                                                        new Amending(request)
                                                                .clock(longer)
                                                                .handled(user, remark)));
        extended.ifPresent(
                request -> tell(request, Letter.extended(request.kind(), request.clock().due())));
        return extended;
    }

    /// Nobody is told whose identity was not proved: the contact may be somebody else's.
    private void tell(PrivacyRequest request, Letter letter) {
        if (request.verifiedAt().isPresent() && request.asker() != Asker.RETENTION) {
            people.again(request)
                    .contact()
                    .ifPresent(contact -> post.send(letter.to(request, contact)));
        }
    }
}
