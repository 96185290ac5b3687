package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.consent.Consents;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.Token;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Customers and source records as items, and back.
final class CustomerItems {

    private CustomerItems() {}

    static Map<String, AttributeValue> key(CustomerId id, String part) {
        return Map.of("id", AttributeValue.fromS(id.value()), "part", AttributeValue.fromS(part));
    }

    static String part(SourceId source) {
        return CustomerItem.SOURCE + source.value();
    }

    /// The customer as its next version.
    static CustomerItem next(Customer customer) {
        var item = new CustomerItem();
        item.id = customer.id().value();
        item.part = CustomerItem.PROFILE;
        item.version = customer.version() + 1;
        item.type = customer.profile().type().name();
        item.since = customer.since().toString();
        item.lastActivity = customer.lastActivity().toString();
        item.latest =
                customer.latest().entrySet().stream()
                        .collect(toMap(e -> e.getKey().value(), e -> e.getValue().name()));
        item.profile = ProfileJson.write(customer.profile());
        if (!customer.consents().byPurpose().isEmpty()) {
            item.consents = Json.write(ProfileJson.lists(customer.consents()));
        }
        if (!customer.tokens().isEmpty()) {
            item.tokens = customer.tokens().stream().map(Token::value).collect(toSet());
        }
        LineageTexts.write(customer.lineage(), item);
        return item;
    }

    /// What stands in the place of a customer that was merged away; nothing about a person.
    static CustomerItem redirect(CustomerId from, CustomerId into, long version) {
        var item = new CustomerItem();
        item.id = from.value();
        item.part = CustomerItem.PROFILE;
        item.version = version;
        item.into = into.value();
        return item;
    }

    static Customer customer(CustomerItem item) {
        Map<String, String> latest = item.latest == null ? Map.of() : item.latest;
        return new Customer(
                new CustomerId(requireNonNull(item.id)),
                ProfileJson.read(
                        CustomerType.valueOf(requireNonNull(item.type)),
                        requireNonNull(item.profile)),
                item.consents == null
                        ? Consents.NONE
                        : ProfileJson.consents(Json.read(item.consents)),
                Instant.parse(requireNonNull(item.since)),
                Instant.parse(requireNonNull(item.lastActivity)),
                requireNonNull(item.version),
                latest.entrySet().stream()
                        .collect(
                                toMap(
                                        e -> new SourceId(e.getKey()),
                                        e -> Contribution.valueOf(e.getValue()))),
                item.tokens == null
                        ? Set.of()
                        : item.tokens.stream().map(Token::new).collect(toSet()),
                LineageTexts.read(item));
    }

    static CustomerItem item(CustomerId id, SourceRecord source, Contribution did) {
        var item = new CustomerItem();
        item.id = id.value();
        item.part = part(source.id());
        item.contribution = did.name();
        item.channel = source.channel().name();
        item.time = source.time().toString();
        item.record = RecordJson.write(source);
        return item;
    }

    static SourceRecord source(CustomerItem item) {
        return RecordJson.read(
                source(requireNonNull(item.part)),
                requireNonNull(item.channel),
                Instant.parse(requireNonNull(item.time)),
                requireNonNull(item.record));
    }

    static SourceId source(String part) {
        return new SourceId(part.substring(CustomerItem.SOURCE.length()));
    }
}
