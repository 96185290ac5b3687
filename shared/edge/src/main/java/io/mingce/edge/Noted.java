package io.mingce.edge;

import io.mingce.access.Action;
import io.mingce.audit.Access;
import io.mingce.audit.Access.Outcome;
import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the audit trail is to say of one request, as it comes to be known.
final class Noted {

    /// What a record says in place of an action where the caller did not get that far.
    private static final String SIGN_IN = "sign-in";

    private final String user;
    private final Action action;
    private final Set<CustomerId> customers = new TreeSet<>();
    private final Set<CustomerId> withheld = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();
    private Optional<Outcome> outcome = Optional.empty();
    private String reason = "";

    Noted(String user, Action action) {
        this.user = user;
        this.action = action;
    }

    /// That somebody called whom the authorizer does not know: the gateway ought to have refused them.
    static Access stranger(Instant at, ApiRequest request) {
        return new Access(
                at,
                "",
                SIGN_IN,
                Outcome.REFUSED,
                new TreeSet<>(),
                new TreeSet<>(),
                request.sourceIp(),
                request.method() + " " + request.resource(),
                request.id());
    }

    /// The gravest of what happened is what is noted.
    void note(Outcome how) {
        outcome = Optional.of(outcome.filter(now -> now.compareTo(how) > 0).orElse(how));
    }

    void about(CustomerId customer) {
        customers.add(customer);
    }

    void names(Collection<String> names) {
        fields.addAll(names);
    }

    /// What was changed; then it is this that is noted, and not what the answer shows of it.
    void changed(Collection<String> names) {
        changed.addAll(names);
        note(Outcome.CHANGED);
    }

    void because(String reason) {
        this.reason = reason;
    }

    void withheld(CustomerId customer) {
        withheld.add(customer);
    }

    /// Whether a customer was asked for with whom the caller may not do this.
    boolean withheld() {
        return !withheld.isEmpty();
    }

    boolean changed() {
        return outcome.filter(Outcome.CHANGED::equals).isPresent();
    }

    /// What there is to note; empty where nothing was shown or changed.
    Optional<Access> access(Instant at, ApiRequest request) {
        return outcome.map(how -> access(how, at, request));
    }

    /// That it was refused.
    Access refused(Instant at, ApiRequest request) {
        customers.addAll(withheld);
        return access(Outcome.REFUSED, at, request);
    }

    private Access access(Outcome how, Instant at, ApiRequest request) {
        return new Access(
                at,
                user,
                action.key(),
                how,
                new TreeSet<>(customers),
                new TreeSet<>(how == Outcome.CHANGED ? changed : fields),
                request.sourceIp(),
                reason,
                request.id());
    }
}
