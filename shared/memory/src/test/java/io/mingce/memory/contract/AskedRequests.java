package io.mingce.memory.contract;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.identity.Token;
import io.mingce.request.Asked;
import io.mingce.request.Asker;
import io.mingce.request.Code;
import io.mingce.request.Law;
import io.mingce.request.LegalClock;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.Refusal;
import io.mingce.request.RequestId;
import io.mingce.request.RequestKind;
import io.mingce.request.RequestState;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Requests for tests.
public final class AskedRequests {

    public static final Instant AT = Instant.parse("2026-11-23T08:00:00.123456789Z");

    private AskedRequests() {}

    /// An id that is the same for the same number.
    public static RequestId id(int number) {
        return new RequestId(CustomerId.from(new SourceId("request-" + number), 0).value() + "aa");
    }

    /// A customer that is the same for the same number.
    public static CustomerId customer(int number) {
        return CustomerId.from(new SourceId("customer-" + number), 0);
    }

    /// One that was just received and says as little as possible.
    public static PrivacyRequest received(int number, LocalDate due) {
        return new PrivacyRequest(
                id(number),
                RequestKind.ERASE,
                RequestState.RECEIVED,
                Asker.PERSON,
                new Asked(Set.of(new Token("1.phone")), true, Set.of(), Optional.empty()),
                Law.PIPL,
                "zh",
                AT,
                new LegalClock(due, Optional.empty(), Duration.ZERO, Optional.empty()),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /// One that says everything there is to say.
    public static PrivacyRequest full(int number) {
        return new PrivacyRequest(
                id(number),
                RequestKind.CORRECT,
                RequestState.REFUSED,
                Asker.STAFF,
                new Asked(
                        Set.of(new Token("1.one"), new Token("2.two")),
                        false,
                        Set.of(new Token("1.name")),
                        Optional.of(customer(1))),
                Law.GDPR,
                "en",
                AT,
                new LegalClock(
                        LocalDate.of(2027, 1, 31),
                        Optional.of(AT.plusSeconds(1)),
                        Duration.ofMillis(90_061_001),
                        Optional.of(AT.plusSeconds(2))),
                Set.of(customer(1), customer(2)),
                Optional.of(new Code(new Token("1.code"), AT.plusSeconds(600), 3)),
                Optional.of(AT.plusSeconds(3)),
                Optional.of(AT.plusSeconds(4)),
                Optional.of(Refusal.UNFOUNDED),
                Optional.of("三次重复 / asked thrice"),
                Optional.of("user-7"),
                Optional.of(AT.plusSeconds(5)),
                0);
    }

    /// The same in this state.
    public static PrivacyRequest in(RequestState state, PrivacyRequest of) {
        return with(of, state, of.next(), of.version());
    }

    /// The same, to be looked at again at this time.
    public static PrivacyRequest waking(Instant next, PrivacyRequest of) {
        return with(of, of.state(), Optional.of(next), of.version());
    }

    /// The same, not to be looked at again.
    public static PrivacyRequest asleep(PrivacyRequest of) {
        return with(of, of.state(), Optional.empty(), of.version());
    }

    /// The same as read at this version.
    public static PrivacyRequest at(long version, PrivacyRequest of) {
        return with(of, of.state(), of.next(), version);
    }

    private static PrivacyRequest with(
            PrivacyRequest of, RequestState state, Optional<Instant> next, long version) {
        return new PrivacyRequest(
                of.id(),
                of.kind(),
                state,
                of.asker(),
                of.asked(),
                of.law(),
                of.language(),
                of.receivedAt(),
                of.clock(),
                of.customers(),
                of.code(),
                of.verifiedAt(),
                next,
                of.refusal(),
                of.remark(),
                of.user(),
                of.closedAt(),
                version);
    }
}
