package io.mingce.request;

import io.mingce.customer.Customers;
import io.mingce.erasure.AccessCopies;
import io.mingce.erasure.Announcements;
import io.mingce.erasure.CopyLedger;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Takes a request as far as it goes by itself. Whoever died is gone on after: each state is stored before the next is begun,
/// and what is done in one can be repeated. Two at once on one request end well.
public final class CarryOut {

    /// A worker that was not heard of for longer than this is taken for dead: longer than any lives.
    private static final Duration LEASE = Duration.ofMinutes(20);

    private final Requests requests;
    private final FindPerson people;
    private final IdentifyPerson identify;
    private final HoldCheck holds;
    private final Restrictions restrictions;
    private final Map<RequestKind, Doing> doings;
    private final FinishRequest finish;
    private final AccessCopies copies;
    private final Post post;
    private final InstantSource clock;

    /// What it needs of the register.
    public record Register(BlindIndex index, Identifiers identifiers, Customers customers) {}

    /// What it needs of the requests.
    public record Office(Requests requests, Holds holds, Outbox outbox, ZoneId zone) {}

    /// What it needs of the copies that were made.
    public record Copied(CopyLedger ledger, AccessCopies copies, Announcements announcements) {}

    /// @param doings of every kind
    public CarryOut(
            Register register,
            Office office,
            Copied copied,
            Map<RequestKind, Doing> doings,
            SecureRandom random,
            InstantSource clock) {
        this.requests = office.requests();
        this.people =
                new FindPerson(register.index(), register.identifiers(), register.customers());
        this.identify =
                new IdentifyPerson(
                        office.requests(),
                        people,
                        new Deadlines(office.zone()),
                        office.outbox(),
                        random);
        this.holds = new HoldCheck(office.holds(), office.zone());
        this.restrictions = new Restrictions(register.index(), register.customers());
        this.doings = Map.copyOf(doings);
        this.finish =
                new FinishRequest(
                        office.requests(),
                        people,
                        office.outbox(),
                        new Recipients(copied.ledger()),
                        copied.announcements());
        this.copies = copied.copies();
        this.post = new Post(office.outbox());
        this.clock = clock;
    }

    /// Works on a request.
    ///
    /// @param more whether there is time for more
    /// @return after how long somebody has to go on with it; empty where nobody has
    public Optional<Duration> workOn(RequestId id, BooleanSupplier more) {
        Optional<PrivacyRequest> request = requests.find(id);
        while (request.isPresent()) {
            switch (turn(request.get(), clock.instant(), more)) {
                case Turn.Again() -> request = requests.find(id);
                case Turn.Rest() -> request = Optional.empty();
                case Turn.After(Duration delay) -> {
                    return Optional.of(delay);
                }
            }
        }
        return Optional.empty();
    }

    private Turn turn(PrivacyRequest request, Instant now, BooleanSupplier more) {
        boolean due = request.next().stream().noneMatch(now::isBefore);
        return switch (request.state()) {
            case RECEIVED -> identify.identify(request, now);
            case VERIFYING ->
                    due && request.next().isPresent() ? expired(request, now) : new Turn.Rest();
            case SCHEDULED -> due ? begin(request, now) : waiting(request, now);
            case HELD -> due ? held(request, now) : new Turn.Rest();
            case RUNNING -> run(request, now, more);
            case DONE -> due ? tidied(request) : new Turn.Rest();
            case REFUSED -> new Turn.Rest();
        };
    }

    private Turn expired(PrivacyRequest request, Instant now) {
        requests.forgetWish(request.id());
        return saved(new Amending(request).refused(Refusal.NOT_VERIFIED, now));
    }

    private static Turn waiting(PrivacyRequest request, Instant now) {
        Duration left = Duration.between(now, request.next().orElseThrow());
        return left.compareTo(RequestQueue.LONGEST) > 0
                ? new Turn.Rest()
                : new Turn.After(left.plusSeconds(1));
    }

    private Turn begin(PrivacyRequest request, Instant now) {
        boolean erases = request.kind() == RequestKind.ERASE;
        FoundPerson found = people.again(request);
        Optional<Instant> again = erases ? holds.until(found.customers(), now) : Optional.empty();
        if (again.isPresent()) {
            return hold(request, found, again.get(), now);
        }
        if (erases) {
            tell(request, found, Letter.erasing(request.kind()));
        }
        return saved(new Amending(request).by(RequestEvent.DUE).next(Optional.of(now.plus(LEASE))));
    }

    private Turn hold(PrivacyRequest request, FoundPerson found, Instant again, Instant now) {
        found.customers().forEach(each -> restrictions.restrict(each.id(), request.id(), now));
        tell(request, found, Letter.held(request.kind()));
        return saved(new Amending(request).by(RequestEvent.HOLD_FOUND).next(Optional.of(again)));
    }

    private Turn held(PrivacyRequest request, Instant now) {
        Optional<Instant> again = holds.until(people.again(request).customers(), now);
        Amending amending = new Amending(request);
        return saved(
                again.isPresent()
                        ? amending.next(again)
                        : amending.by(RequestEvent.HOLD_ENDED).next(Optional.of(now)));
    }

    private Turn run(PrivacyRequest request, Instant now, BooleanSupplier more) {
        if (request.next().stream().noneMatch(now::isBefore)) {
            return saved(new Amending(request).next(Optional.of(now.plus(LEASE))));
        }
        Doing doing = Objects.requireNonNull(doings.get(request.kind()));
        return switch (doing.workOn(request, now, more)) {
            case Doing.Progress.Unfinished(Duration after) -> new Turn.After(after);
            case Doing.Progress.Refused(Refusal why) -> {
                tell(request, people.again(request), Letter.refused(request.kind(), why));
                requests.forgetWish(request.id());
                yield saved(new Amending(request).refused(why, now));
            }
            case Doing.Progress.Finished(var handed) -> {
                finish.finish(request, handed, now);
                yield new Turn.Again();
            }
        };
    }

    /// What the person was handed out is gone after its time.
    private Turn tidied(PrivacyRequest request) {
        if (request.next().isEmpty()) {
            return new Turn.Rest();
        }
        copies.delete(request.id());
        finish.gone(request);
        return saved(new Amending(request).code(Optional.empty()).next(Optional.empty()));
    }

    private void tell(PrivacyRequest request, FoundPerson found, Letter letter) {
        if (request.asker() != Asker.RETENTION) {
            found.contact().ifPresent(contact -> post.send(letter.to(request, contact)));
        }
    }

    private Turn saved(Amending amending) {
        requests.save(amending.done());
        return new Turn.Again();
    }
}
