package io.mingce.request;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.erasure.Announcements;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The end of a request: recipients are told, then the person, then it is noted. Can be repeated; then both hear twice.
record FinishRequest(
        Requests requests,
        FindPerson people,
        Outbox outbox,
        Recipients recipients,
        Announcements announcements) {

    void finish(PrivacyRequest request, Optional<Doing.Handed> handed, Instant now) {
        if (request.kind() != RequestKind.ERASE) { // Whoever was erased was told before, see there.
            FoundPerson found = people.again(request);
            Set<CustomerId> all =
                    found.customers().stream()
                            .flatMap(each -> each.partitions().stream())
                            .collect(toSet());
            announcements.announce(
                    new Announcements.Carried(
                            request.id(),
                            request.kind(),
                            found.customers().stream().map(Customer::id).collect(toSet()),
                            recipients.of(all),
                            now));
            Letter letter =
                    handed.map(Doing.Handed::letter).orElseGet(() -> Letter.done(request.kind()));
            found.contact()
                    .ifPresent(contact -> new Post(outbox).send(letter.to(request, contact)));
        }
        requests.forgetWish(request.id());
        requests.save(
                new Amending(request)
                        .by(RequestEvent.FINISHED)
                        .closed(now)
                        .code(handed.map(Doing.Handed::key))
                        .next(handed.map(each -> each.key().until()))
                        .done());
    }

    /// Notes that the copy that was handed out is gone.
    void gone(PrivacyRequest request) {
        recipients.ledger().of(Copy.origin(request.id())).stream()
                .filter(copy -> copy.kind() == CopyKind.ACCESS_COPY)
                .forEach(copy -> {
                    recipients.ledger().gone(copy);
                    request.customers()
                            .forEach(id ->
                                    recipients
                                            .ledger()
                                            .gone(
                                                    new Copy(
                                                            Copy.origin(id),
                                                            copy.kind(),
                                                            copy.place(),
                                                            copy.at())));
                });
    }
}
