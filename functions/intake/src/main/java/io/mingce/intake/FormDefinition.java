package io.mingce.intake;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.Text;
import io.mingce.customer.CustomerType;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A form, as data: `forms/{id}.json`.
///
/// @param channel where its customers are said to come from
/// @param trust how far its values are trusted against other channels, 0–100
/// @param organisation who asks
/// @param atLeastOneOf groups of fields of which one must be filled
/// @param constants columns that are the same for whoever fills it in
/// @param origins whose pages may post to it besides its own, scheme and host and port (RFC 6454)
/// @param honeypot name of an input that people do not see and programs fill
public record FormDefinition(
        String id,
        CustomerType type,
        String channel,
        int trust,
        Text organisation,
        Text title,
        Text intro,
        List<FormField> fields,
        List<List<String>> atLeastOneOf,
        Map<Column, String> constants,
        List<Purpose> purposes,
        Notice notice,
        Set<String> origins,
        String honeypot) {

    public FormDefinition {
        fields = List.copyOf(fields);
        atLeastOneOf = atLeastOneOf.stream().map(List::copyOf).toList();
        constants = Map.copyOf(constants);
        purposes = List.copyOf(purposes);
        origins = Set.copyOf(origins);
        Definitions.require(id.matches("[a-z][a-z0-9-]{0,39}"), "form id " + id);
        Definitions.require(channel.matches("[a-z][a-z0-9-]{0,39}"), "channel " + channel);
        Definitions.require(trust >= 0 && trust <= 100, "trust");
        Definitions.requireBoth(organisation, "organisation");
        Definitions.requireBoth(title, "title");
        Definitions.require(!fields.isEmpty(), "fields: none");
        Definitions.require(
                purposes.stream().anyMatch(Purpose::required), "purposes: none is required");
        for (String origin : origins) {
            Definitions.require(
                    origin.matches("https?://[a-z0-9.-]+(:[0-9]{1,5})?"), "origin " + origin);
        }
        var names = new HashSet<>(Set.of("consents", "noticeVersion"));
        Stream.concat(fields.stream().map(FormField::id), Stream.of(honeypot))
                .forEach(name -> Definitions.require(names.add(name), "field id twice: " + name));
        for (String member : atLeastOneOf.stream().flatMap(List::stream).toList()) {
            Definitions.require(names.contains(member), "atLeastOneOf: no field " + member);
        }
    }

    /// The field that feeds `column`, the first where there are several.
    Optional<FormField> findField(Column column) {
        return fields.stream().filter(field -> field.column() == column).findFirst();
    }

    boolean hasField(String name) {
        return fields.stream().anyMatch(field -> field.id().equals(name));
    }

    boolean hasPurpose(String name) {
        return purposes.stream().anyMatch(purpose -> purpose.id().equals(name));
    }
}
