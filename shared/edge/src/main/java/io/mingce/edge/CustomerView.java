package io.mingce.edge;

import io.mingce.access.Exposure;
import io.mingce.access.FieldPolicy;
import io.mingce.access.Mask;
import io.mingce.access.Role;
import io.mingce.cleaning.PostalAddress;
import io.mingce.consent.Consent;
import io.mingce.customer.Absorbed;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerStatus;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.Profile;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Sourced;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A customer as somebody with certain roles may see them; for [Disclosure] alone.
final class CustomerView {

    private CustomerView() {}

    /// Without history, for lists.
    static Map<String, Object> of(Customer customer, Set<Role> roles) {
        Profile profile = customer.profile();
        var view = new LinkedHashMap<String, Object>();
        view.put("id", customer.id().value());
        view.put("type", name(profile.type()));
        view.put("status", CustomerStatus.of(customer).key());
        for (Field field : Field.values()) {
            List<String> shown = values(customer, field, roles);
            if (!shown.isEmpty()) {
                view.put(field.key(), field.many() ? shown : shown.getFirst());
            }
        }
        Map<String, String> extensions = ExtensionsView.shown(customer, roles);
        if (!extensions.isEmpty()) {
            view.put("extensions", extensions);
        }
        view.put("missing", profile.missing().stream().map(Field::key).toList());
        view.put("since", customer.since().toString());
        view.put("lastActivity", customer.lastActivity().toString());
        view.put("version", customer.version());
        return view;
    }

    /// The shown values of one field; empty where there are none, or the roles may not see them.
    static List<String> values(Customer customer, Field field, Set<Role> roles) {
        return customer.profile().current(field).stream()
                .flatMap(v -> show(field, customer.profile().type(), v.value(), roles).stream())
                .toList();
    }

    /// The values of one field as they are.
    static List<String> clear(Customer customer, Field field) {
        return customer.profile().current(field).stream()
                .map(v -> field == Field.ADDRESS ? line(v.value()) : v.value())
                .toList();
    }

    /// The values of several fields as they are, by name; of a field without any, an empty list.
    static Map<String, List<String>> clear(
            Customer customer, Set<Field> fields, Set<String> extensions) {
        var clear = new LinkedHashMap<String, List<String>>();
        fields.stream().sorted().forEach(field -> clear.put(field.key(), clear(customer, field)));
        extensions.stream()
                .sorted()
                .forEach(name ->
                        clear.put(name, customer.profile().extension(name).stream().toList()));
        return clear;
    }

    /// What the customer said of one purpose; its name alone where that is nothing.
    static Map<String, Object> consent(Customer customer, String purpose) {
        var view = new LinkedHashMap<String, Object>();
        view.put("purpose", purpose);
        Consent consent = customer.consents().byPurpose().get(purpose);
        if (consent != null) {
            view.putAll(consent(consent));
        }
        return view;
    }

    private static Map<String, Object> consent(Consent consent) {
        var view = new LinkedHashMap<String, Object>();
        view.put("given", consent.given());
        view.put("noticeVersion", consent.noticeVersion());
        view.put("time", consent.time().toString());
        return view;
    }

    /// With consents, the origin of every value, and the source records.
    static Map<String, Object> whole(
            Customer customer, List<SourceRecord> sources, Set<Role> roles) {
        var view = new LinkedHashMap<>(of(customer, roles));
        var consents = new LinkedHashMap<String, Object>();
        customer.consents()
                .byPurpose()
                .forEach((purpose, consent) -> consents.put(purpose, consent(consent)));
        view.put("consents", consents);
        var origins = new LinkedHashMap<String, Object>();
        customer.profile()
                .values()
                .forEach((field, values) -> {
                    if (FieldPolicy.of(roles, field) != Exposure.HIDDEN) {
                        origins.put(
                                field.key(),
                                values.stream()
                                        .map(v -> origin(field, customer, v, roles))
                                        .toList());
                    }
                });
        view.put("origins", origins);
        view.put("sources", sources.stream().map(CustomerView::source).toList());
        view.put(
                "merged",
                customer.lineage().absorbed().stream().map(CustomerView::merged).toList());
        return view;
    }

    private static Map<String, Object> origin(
            Field field, Customer customer, Sourced value, Set<Role> roles) {
        var origin = new LinkedHashMap<String, Object>();
        show(field, customer.profile().type(), value.value(), roles)
                .ifPresent(v -> origin.put("value", v));
        origin.put("channel", value.origin().channel().name());
        origin.put("time", value.origin().time().toString());
        origin.put("source", value.origin().source().value());
        return origin;
    }

    private static Map<String, Object> merged(Absorbed absorbed) {
        var view = new LinkedHashMap<String, Object>();
        view.put("merge", absorbed.merge().value());
        view.put("id", absorbed.id().value());
        view.put("into", absorbed.into().value());
        view.put("at", absorbed.at().toString());
        view.put("automatic", absorbed.automatic());
        return view;
    }

    static Map<String, Object> source(SourceRecord source) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", source.id().value());
        view.put("channel", source.channel().name());
        view.put("time", source.time().toString());
        view.put("receivedAt", source.receivedAt().toString());
        view.put("findings", source.findings().stream().map(f -> f.rule().code()).toList());
        return view;
    }

    private static Optional<String> show(
            Field field, CustomerType type, String value, Set<Role> roles) {
        return switch (FieldPolicy.of(roles, field)) {
            case CLEAR -> Optional.of(field == Field.ADDRESS ? line(value) : value);
            case MASKED -> Mask.of(field, type, value);
            case HIDDEN -> Optional.empty();
        };
    }

    private static String line(String address) {
        return PostalAddress.ofCanonical(address).map(PostalAddress::line).orElse(address);
    }

    private static String name(CustomerType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
