package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.cleaning.Rule;
import io.mingce.consent.Consents;
import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Spending;
import io.mingce.customer.StatedTags;
import io.mingce.identity.Token;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Customers and source records as items, and back.
final class CustomerItems {

    private static final String UNUSUAL = " " + Rule.AMOUNT_UNUSUAL.code();

    private CustomerItems() {}

    /// The effect, followed by the code of what was found.
    private static String text(Contribution did) {
        return did.effect().name() + (did.unusualAmount() ? UNUSUAL : "");
    }

    static Contribution contribution(String text) {
        boolean unusual = text.endsWith(UNUSUAL);
        String effect = unusual ? text.substring(0, text.length() - UNUSUAL.length()) : text;
        return new Contribution(Contribution.Effect.valueOf(effect), unusual);
    }

    static Map<String, AttributeValue> key(CustomerId id, String part) {
        return Map.of("id", AttributeValue.fromS(id.value()), "part", AttributeValue.fromS(part));
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(String.valueOf(value));
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
                        .collect(toMap(e -> e.getKey().value(), e -> text(e.getValue())));
        item.profile = ProfileJson.write(customer.profile());
        if (!customer.consents().byPurpose().isEmpty()) {
            item.consents = Json.write(json -> ConsentsJson.write(json, customer.consents()));
        }
        if (!customer.spending().amounts().isEmpty()) {
            item.spending = SpendingJson.write(customer.spending());
        }
        if (!customer.tokens().isEmpty()) {
            item.tokens = customer.tokens().stream().map(Token::value).collect(toSet());
        }
        if (!customer.stated().byName().isEmpty()) {
            item.stated = TagsJson.write(customer.stated());
        }
        assign(customer, item);
        if (customer.archived() != Archived.NOTHING) {
            item.archived = CustomerItem.PARTLY;
        }
        LineageTexts.write(customer.lineage(), item);
        return item;
    }

    /// Writes what the rules made of the customer.
    static void assign(Customer customer, CustomerItem item) {
        AssignedTags assigned = customer.assigned();
        if (assigned.equals(AssignedTags.NONE)) {
            return;
        }
        item.assigned = TagsJson.write(assigned);
        assigned.due()
                .ifPresent(day -> {
                    item.dueShard = DueShards.of(customer.id());
                    item.due = day.toString();
                });
        assigned.dormant()
                .ifPresent(day -> {
                    item.dormantShard = DueShards.of(customer.id());
                    item.dormant = day.toString();
                });
    }

    /// What stands in the place of a customer that was merged away; nothing about a person.
    static CustomerItem redirect(Customer from, CustomerId into) {
        var item = new CustomerItem();
        item.id = from.id().value();
        item.part = CustomerItem.PROFILE;
        item.version = from.version() + 1;
        item.into = into.value();
        if (from.archived() != Archived.NOTHING) {
            item.archived = CustomerItem.PARTLY;
        }
        return item;
    }

    /// Whether this stands in the place of the profile of a customer that is archived wholly.
    static boolean isStub(Map<String, AttributeValue> item) {
        AttributeValue archived = item.get("archived");
        return archived != null && CustomerItem.WHOLLY.equals(archived.s());
    }

    /// What stands in the place of a customer that is archived wholly; nothing about a person.
    static CustomerItem stub(Customer customer) {
        var item = new CustomerItem();
        item.id = customer.id().value();
        item.part = CustomerItem.PROFILE;
        item.version = customer.version() + 1;
        item.lastActivity = customer.lastActivity().toString();
        item.archived = CustomerItem.WHOLLY;
        return item;
    }

    static Customer customer(CustomerItem item) {
        Map<String, String> latest = item.latest == null ? Map.of() : item.latest;
        return new Customer(
                new CustomerId(requireNonNull(item.id)),
                ProfileJson.read(
                        CustomerType.valueOf(requireNonNull(item.type)),
                        requireNonNull(item.profile)),
                item.consents == null ? Consents.NONE : ConsentsJson.read(Json.read(item.consents)),
                item.spending == null ? Spending.NONE : SpendingJson.read(item.spending),
                Instant.parse(requireNonNull(item.since)),
                Instant.parse(requireNonNull(item.lastActivity)),
                requireNonNull(item.version),
                latest.entrySet().stream()
                        .collect(
                                toMap(
                                        e -> new SourceId(e.getKey()),
                                        e -> contribution(e.getValue()))),
                item.tokens == null
                        ? Set.of()
                        : item.tokens.stream().map(Token::new).collect(toSet()),
                LineageTexts.read(item),
                item.stated == null ? StatedTags.NONE : TagsJson.stated(item.stated),
                item.assigned == null
                        ? AssignedTags.NONE
                        : TagsJson.assigned(item.assigned, item.due, item.dormant),
                item.archived == null ? Archived.NOTHING : Archived.PARTLY);
    }

    static CustomerItem item(CustomerId id, SourceRecord source, Contribution did) {
        var item = new CustomerItem();
        item.id = id.value();
        item.part = part(source.id());
        item.contribution = text(did);
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
