package io.mingce.edge;

import io.mingce.access.Action;
import io.mingce.access.Exposure;
import io.mingce.access.FieldPolicy;
import io.mingce.access.Role;
import io.mingce.access.Scope;
import io.mingce.audit.Access;
import io.mingce.audit.Access.Outcome;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.SourceRecord;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The one way by which customers leave the process to a member of staff: shows of each what the caller's roles may
/// see, and notes whom and what it showed or was told of, for the audit trail. One for each request.
public final class Disclosure {

    private final String user;
    private final Set<Role> roles;
    private final Scope scope;
    private final Set<CustomerId> customers = new TreeSet<>();
    private final Set<CustomerId> withheld = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private Optional<Outcome> outcome = Optional.empty();
    private String reason = "";

    Disclosure(String user, Set<Role> roles, Scope scope) {
        this.user = user;
        this.roles = Set.copyOf(roles);
        this.scope = scope;
    }

    /// For whoever calls a route that is open to anybody: shows nothing.
    static Disclosure none() {
        return new Disclosure("", Set.of(), Scope.NONE);
    }

    /// Who is calling; stable id in the user directory.
    public String user() {
        return user;
    }

    /// With whose customers the caller may do what they do.
    public Scope scope() {
        return scope;
    }

    /// Whether the caller may do it with this customer; where not, even that it exists is not for them.
    public boolean covers(Customer customer) {
        boolean covered =
                switch (scope) {
                    case ALL -> true;
                    case OWN ->
                            customer.profile().value(Field.OWNER).filter(user::equals).isPresent();
                    case NONE -> false;
                };
        if (!covered) {
            withheld.add(customer.id());
        }
        return covered;
    }

    /// Whether a customer was asked for with whom the caller may not do this.
    boolean withheld() {
        return !withheld.isEmpty();
    }

    /// The customer without history, for lists.
    public Map<String, Object> brief(Customer customer) {
        read(customer);
        return CustomerView.of(customer, roles);
    }

    /// The customer with where everything came from.
    public Map<String, Object> whole(Customer customer, List<SourceRecord> sources) {
        read(customer);
        return CustomerView.whole(customer, sources, roles);
    }

    /// The shown values of one field; empty where there are none, or the caller may not see them.
    public List<String> values(Customer customer, Field field) {
        read(customer);
        return CustomerView.values(customer, field, roles);
    }

    private void read(Customer customer) {
        customers.add(customer.id());
        for (Field field : customer.profile().values().keySet()) {
            if (FieldPolicy.of(roles, field) != Exposure.HIDDEN) {
                fields.add(field.key());
            }
        }
        outcome = Optional.of(outcome.orElse(Outcome.READ));
    }

    /// Notes that something was changed.
    ///
    /// @param changed names of fields or parts, never values
    public void changed(CustomerId customer, Collection<String> changed) {
        customers.add(customer);
        fields.addAll(changed);
        outcome = Optional.of(Outcome.CHANGED);
    }

    /// What there is to note; empty where no customer was shown or changed.
    Optional<Access> access(Action action, Instant at, ApiRequest request) {
        return outcome.map(how -> access(action, how, at, request));
    }

    /// That it was refused.
    Access refused(Action action, Instant at, ApiRequest request) {
        customers.addAll(withheld);
        return access(action, Outcome.REFUSED, at, request);
    }

    private Access access(Action action, Outcome how, Instant at, ApiRequest request) {
        return new Access(
                at,
                user,
                action.key(),
                how,
                new TreeSet<>(customers),
                new TreeSet<>(fields),
                request.sourceIp(),
                reason,
                request.id());
    }
}
