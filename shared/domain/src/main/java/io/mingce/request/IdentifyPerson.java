package io.mingce.request;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/// Finds whom a request is about and sends a code to a contact that the register holds. Whoever repeats it sends another
/// code, and the last one that was stored counts.
final class IdentifyPerson {

    private final Requests requests;
    private final FindPerson people;
    private final OneTime oneTime;
    private final Deadlines deadlines;
    private final Post post;

    IdentifyPerson(
            Requests requests,
            FindPerson people,
            Deadlines deadlines,
            Outbox outbox,
            SecureRandom random) {
        this.requests = requests;
        this.people = people;
        this.oneTime = new OneTime(people.index(), random);
        this.deadlines = deadlines;
        this.post = new Post(outbox);
    }

    Turn identify(PrivacyRequest request, Instant now) {
        FoundPerson found = people.find(request.asked());
        Amending amending = new Amending(request);
        if (found.ambiguous()) {
            found.contact()
                    .ifPresent(contact ->
                            post.send(Letter.ambiguous(request.kind()).to(request, contact)));
            requests.forgetWish(request.id());
            requests.forgetWish(request.id());
            amending.refused(Refusal.AMBIGUOUS, now);
        } else {
            Code code =
                    found.contact()
                            .map(contact -> sent(request, contact, now))
                            .orElseGet(() -> oneTime.nobodys(request.id(), now));
            amending.by(RequestEvent.CODE_SENT)
                    .about(found.customers().stream().map(Customer::id).collect(toSet()))
                    .code(Optional.of(code))
                    .clock(deadlines.paused(request, now))
                    .next(Optional.of(code.until()));
        }
        return requests.save(amending.done()) ? new Turn.Rest() : new Turn.Again();
    }

    private Code sent(PrivacyRequest request, Contact contact, Instant now) {
        String code = oneTime.code();
        return post.send(Letter.code(request.kind(), code).to(request, contact))
                ? new Code(oneTime.hash(request.id(), code), now.plus(Code.VALID), 0)
                : oneTime.nobodys(request.id(), now);
    }
}
