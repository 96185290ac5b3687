package io.mingce.request;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.SourceId;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagStatement;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.TokenKind;
import io.mingce.registration.StateTag;
import io.mingce.registration.TagOutcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Says of customers that they are restricted, or held, and takes it back. Four requests each.
public final class Restrictions {

    private final BlindIndex index;
    private final Customers customers;
    private final StateTag state;

    public Restrictions(BlindIndex index, Customers customers) {
        this.index = index;
        this.customers = customers;
        this.state = new StateTag(customers);
    }

    /// Restricts a customer until it is taken back, see [Customer#restricted()].
    ///
    /// @param because what asked for it: the same for every repetition
    void restrict(CustomerId id, RequestId because, Instant now) {
        if (reason(id).isEmpty()) {
            state(id, because + " restricts", now, said(Verdict.GIVEN, because));
        }
    }

    /// Takes the restriction back, where it was for this reason.
    void free(CustomerId id, RequestId because, Instant now) {
        if (reason(id).filter(text(because)::equals).isPresent()) {
            state(id, because + " frees", now, said(Verdict.AUTOMATIC, because));
        }
    }

    /// Why a customer is restricted; empty where it is not.
    private Optional<String> reason(CustomerId id) {
        return Optional.ofNullable(customers.find(Set.of(id)).get(id))
                .filter(Customer::restricted)
                .map(customer ->
                        requireNonNull(customer.stated().byName().get(Customer.RESTRICTED)))
                .map(stated -> stated.statement().reason().orElse(""));
    }

    private static String text(RequestId because) {
        return "request " + because;
    }

    private static TagStatement said(Verdict verdict, RequestId because) {
        return new TagStatement(
                Customer.RESTRICTED,
                TagClass.CUSTOM,
                verdict,
                Optional.of(text(because)),
                Optional.empty(),
                "privacy");
    }

    /// States or takes back that a customer is held.
    ///
    /// @param until the last day on which it counts; empty = it counts no more
    /// @param user who says so
    void hold(CustomerId id, Optional<LocalDate> until, String user, Instant now) {
        state(
                id,
                "hold " + until + now,
                now,
                new TagStatement(
                        ProtectiveTags.LEGAL_HOLD,
                        TagClass.CUSTOM,
                        until.isPresent() ? Verdict.GIVEN : Verdict.AUTOMATIC,
                        Optional.empty(),
                        until,
                        user));
    }

    private void state(CustomerId id, String what, Instant now, TagStatement said) {
        var source = new SourceId(index.token(TokenKind.SOURCE, what + "\u001f" + id).value());
        switch (state.state(id, source, now, said)) {
            case TagOutcome.Stated _, TagOutcome.Unchanged _, TagOutcome.Gone _ -> {}
            case TagOutcome.TooMany _ ->
                    throw new IllegalStateException(id + " has too many tags for another");
        }
    }
}
