package io.mingce.store.audit;

import static io.mingce.store.table.Secrecy.PLAIN;

import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.Link;
import io.mingce.customer.CustomerId;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// Items that lead to others: from a customer to a link that is about several, `audit#customer#<id>` · `<position>`, and
/// from a day to its chains, `audit#<day>` · `<chain>`.
final class PointerItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of("id", PLAIN, "at", PLAIN, "outcome", PLAIN, Retention.ATTRIBUTE, PLAIN);

    private PointerItem() {}

    static Map<String, AttributeValue> of(CustomerId customer, Link link) {
        return Map.of(
                "id",
                partition(customer),
                "at",
                AttributeValue.fromS(Position.of(link).toString()),
                "outcome",
                AttributeValue.fromS(link.access().outcome().name()),
                Retention.ATTRIBUTE,
                Retention.of(link.chain().day()));
    }

    static AttributeValue partition(CustomerId customer) {
        return AttributeValue.fromS("audit#customer#" + customer);
    }

    static Map<String, AttributeValue> of(ChainId chain) {
        return Map.of(
                "id",
                partition(chain.day()),
                "at",
                AttributeValue.fromS(chain.name()),
                Retention.ATTRIBUTE,
                Retention.of(chain.day()));
    }

    static AttributeValue partition(AuditDay day) {
        return AttributeValue.fromS("audit#" + day);
    }
}
