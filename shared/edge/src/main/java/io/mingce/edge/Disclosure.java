package io.mingce.edge;

import static io.mingce.edge.ProblemType.NOT_FOUND;

import io.mingce.access.Action;
import io.mingce.access.Exposure;
import io.mingce.access.FieldPolicy;
import io.mingce.access.Part;
import io.mingce.access.Rights;
import io.mingce.access.Role;
import io.mingce.access.Scope;
import io.mingce.audit.Access.Outcome;
import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.History.Placed;
import io.mingce.customer.Interaction;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceRecord;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The one way by which customers leave the process to a member of staff: shows of each what the caller's roles may
/// see, and notes whom and what it showed or was told of, for the audit trail. One for each request.
///
/// Of several roles only those count that may do this with this very customer: who sells to one customer and serves all
/// sees of the others what the service desk sees. Whoever shows a customer that is [not covered][#covers(Customer)]
/// ends in 404.
public final class Disclosure {

    private final String user;
    private final Set<Role> roles;
    private final Action action;
    private final Noted noted;

    Disclosure(Caller caller, Action action) {
        this.user = caller.user();
        this.roles = caller.roles();
        this.action = action;
        this.noted = new Noted(user, action);
    }

    /// For whoever calls a route that is open to anybody: shows nothing.
    static Disclosure none() {
        return new Disclosure(new Caller("", Set.of()), Action.READ);
    }

    Noted noted() {
        return noted;
    }

    /// Who is calling; stable id in the user directory.
    public String user() {
        return user;
    }

    /// With whose customers the caller may do what they do.
    public Scope scope() {
        return Rights.of(roles, action);
    }

    /// Whether the caller may do it with this customer; where not, even that it exists is not for them. One that is
    /// restricted is for nobody: who handles requests and holds does not get to it by this way.
    public boolean covers(Customer customer) {
        boolean covered = !customer.restricted() && !rolesFor(customer).isEmpty();
        if (!covered) {
            noted.withheld(customer.id());
        }
        return covered;
    }

    private Set<Role> rolesFor(Customer customer) {
        boolean own = customer.profile().value(Field.OWNER).filter(user::equals).isPresent();
        return roles.stream()
                .filter(role ->
                        switch (Rights.of(Set.of(role), action)) {
                            case ALL -> true;
                            case OWN -> own;
                            case NONE -> false;
                        })
                .collect(Collectors.toSet());
    }

    /// The customer without history, for lists.
    public Map<String, Object> brief(Customer customer) {
        return CustomerView.of(customer, readAll(customer));
    }

    /// The customer with where everything came from.
    public Map<String, Object> whole(Customer customer, List<SourceRecord> sources) {
        return CustomerView.whole(customer, sources, readAll(customer));
    }

    /// Shows tags.
    public ShownTags tags(TagSight sight) {
        return new ShownTags(this, sight);
    }

    /// What the customer said of one purpose.
    public Map<String, Object> consent(Customer customer, String purpose) {
        read(customer);
        noted.names(Set.of("consents." + purpose));
        return CustomerView.consent(customer, purpose);
    }

    /// The shown values of one field; empty where there are none, or the caller may not see them.
    public List<String> values(Customer customer, Field field) {
        Set<Role> roles = read(customer);
        List<String> values = CustomerView.values(customer, field, roles);
        if (!values.isEmpty()) {
            noted.names(Set.of(field.key()));
        }
        return values;
    }

    /// One interaction of the customer.
    ///
    /// @param record of the customer, one that tells of an interaction
    /// @throws IllegalArgumentException where the record does not
    public Map<String, Object> interaction(Customer customer, SourceRecord record) {
        Interaction interaction =
                record.event()
                        .filter(Interaction.class::isInstance)
                        .map(Interaction.class::cast)
                        .orElseThrow(IllegalArgumentException::new);
        Set<Role> roles = read(customer);
        noted.names(Set.of("interactions"));
        // What somebody wrote themselves is nothing new to them.
        boolean text = interaction.staff().equals(user) || sees(roles, Part.INTERACTION_TEXT);
        if (text) {
            noted.names(Set.of(Part.INTERACTION_TEXT.key()));
        }
        return HistoryView.of(record, interaction, text, sees(roles, Part.STAFF));
    }

    /// One order of the customer, as all the records together tell of it.
    public Map<String, Object> order(Customer customer, Placed placed) {
        Set<Role> roles = read(customer);
        noted.names(Set.of("orders"));
        return HistoryView.of(placed, part -> sees(roles, part));
    }

    /// One source record of the customer: where it came from and what cleaning found, never its texts.
    public Map<String, Object> source(Customer customer, SourceRecord record) {
        read(customer);
        noted.names(Set.of("sources"));
        return CustomerView.source(record);
    }

    /// One relation of the customer. Tells of the other no more than the id.
    public Map<String, Object> relation(Customer customer, Relation relation) {
        Set<Role> roles = read(customer);
        noted.names(Set.of(Part.RELATIONS.key()));
        return sees(roles, Part.RELATIONS)
                ? HistoryView.of(relation, sees(roles, Part.STAFF))
                : Map.of();
    }

    /// The values of these fields in clear; of a field without any, an empty list.
    ///
    /// @param extensions names of extension fields
    /// @param reason why the caller needs them; goes into the audit trail
    /// @throws Refused 403 where one of them is not to be revealed to the caller; 400 without a fit [Reason]
    public Map<String, List<String>> reveal(
            Customer customer, Set<Field> fields, Set<String> extensions, String reason) {
        Set<Role> roles = covering(customer);
        noted.about(customer.id());
        noted.names(fields.stream().map(Field::key).toList());
        noted.names(extensions);
        if (fields.stream().anyMatch(field -> !FieldPolicy.revealed(roles, field))
                || extensions.stream().anyMatch(name -> !ExtensionsView.revealed(name, roles))) {
            throw Caller.notAllowed();
        }
        noted.because(Reason.of(reason, customer));
        noted.note(Outcome.REVEALED);
        return CustomerView.clear(customer, fields, extensions);
    }

    /// Notes that a file with data of many customers was handed out.
    ///
    /// @param what names of files, never values
    public void handedOut(Collection<String> what) {
        noted.names(what);
        noted.note(Outcome.READ);
    }

    /// Notes that the customer was entered, with every field that it has.
    public void entered(Customer customer) {
        changed(
                customer.id(),
                customer.profile().values().keySet().stream().map(Field::key).toList());
    }

    /// Notes that something was changed.
    ///
    /// @param changed names of fields or parts, never values
    public void changed(CustomerId customer, Collection<String> changed) {
        noted.about(customer);
        changed(changed);
    }

    /// Notes that something was changed that belongs to no single customer.
    ///
    /// @param changed names of parts, never values
    public void changed(Collection<String> changed) {
        noted.changed(changed);
    }

    private Set<Role> readAll(Customer customer) {
        Set<Role> roles = read(customer);
        noted.names(
                customer.profile().values().keySet().stream()
                        .filter(field -> FieldPolicy.of(roles, field) != Exposure.HIDDEN)
                        .map(Field::key)
                        .toList());
        noted.names(ExtensionsView.shown(customer, roles).keySet());
        return roles;
    }

    Set<Role> read(Customer customer) {
        Set<Role> roles = covering(customer);
        noted.about(customer.id());
        noted.note(Outcome.READ);
        return roles;
    }

    private Set<Role> covering(Customer customer) {
        if (!covers(customer)) {
            throw new Refused(
                    new Problem(NOT_FOUND, new Text("没有这个客户", "there is no such customer")));
        }
        return rolesFor(customer);
    }

    static boolean sees(Set<Role> roles, Part part) {
        return FieldPolicy.of(roles, part) == Exposure.CLEAR;
    }
}
