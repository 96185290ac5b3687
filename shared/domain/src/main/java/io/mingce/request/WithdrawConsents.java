package io.mingce.request;

import io.mingce.consent.Consent;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.TokenKind;
import io.mingce.registration.ConsentOutcome;
import io.mingce.registration.StateConsent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Takes back what a person allowed: for marketing (PIPL 24, GDPR 21), for what they name, or for everything (PIPL 15,
/// GDPR 7).
public final class WithdrawConsents implements Doing {

    /// What every purpose of marketing begins with.
    private static final String MARKETING = "marketing";

    private final Requests requests;
    private final Customers customers;
    private final BlindIndex index;
    private final StateConsent state;

    public WithdrawConsents(Requests requests, Customers customers, BlindIndex index) {
        this.requests = requests;
        this.customers = customers;
        this.index = index;
        this.state = new StateConsent(customers);
    }

    @Override
    public Progress workOn(PrivacyRequest request, Instant now, BooleanSupplier more) {
        Set<String> named = named(requests.wish(request.id()));
        Map<CustomerId, Customer> known = customers.find(request.customers());
        known.forEach((id, customer) -> {
            Set<String> purposes =
                    request.kind() == RequestKind.OBJECT
                            ? marketing(customer)
                            : named.isEmpty() ? given(customer) : named;
            purposes.forEach(purpose -> withdraw(request, id, purpose, now));
        });
        return DONE;
    }

    private static Set<String> named(Map<String, String> wish) {
        String lines = wish.get(ReceiveRequest.PURPOSES);
        return lines == null ? Set.of() : new TreeSet<>(List.of(lines.split("\n", -1)));
    }

    private static Set<String> marketing(Customer customer) {
        Set<String> stated =
                customer.consents().byPurpose().keySet().stream()
                        .filter(purpose -> purpose.startsWith(MARKETING))
                        .collect(Collectors.toSet());
        return stated.isEmpty() ? Set.of(MARKETING) : stated;
    }

    private static Set<String> given(Customer customer) {
        return customer.consents().byPurpose().values().stream()
                .filter(Consent::given)
                .map(Consent::purpose)
                .collect(Collectors.toSet());
    }

    private void withdraw(PrivacyRequest request, CustomerId id, String purpose, Instant now) {
        String what = String.join("\u001f", request.id() + " withdraws", id.value(), purpose);
        var source = new SourceId(index.token(TokenKind.SOURCE, what).value());
        var said = new StateConsent.Said(purpose, false, Optional.empty());
        switch (state.state(id, source, now, said)) {
            case ConsentOutcome.Stated _,
                    ConsentOutcome.Unchanged _,
                    ConsentOutcome.Gone _,
                    // What is not stated is not allowed.
                    ConsentOutcome.TooMany _ -> {}
        }
    }
}
