package io.mingce.store.request;

import static io.mingce.store.table.Items.instant;
import static io.mingce.store.table.Items.text;

import io.mingce.customer.CustomerId;
import io.mingce.request.Hold;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A legal hold: `hold#<customer>` · `order#<number>`, or `-` where it is about all of the customer.
final class HoldItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Stream.of("job", "part", "reason", "until", "at", "user")
                    .collect(Collectors.toUnmodifiableMap(name -> name, _ -> Secrecy.PLAIN));

    private static final String ALL = "-";
    private static final String ORDER = "order#";

    private HoldItem() {}

    static AttributeValue job(CustomerId customer) {
        return text("hold#" + customer.value());
    }

    static Map<String, AttributeValue> key(CustomerId customer, Optional<String> order) {
        return Map.of("job", job(customer), "part", text(order.map(ORDER::concat).orElse(ALL)));
    }

    static Map<String, AttributeValue> of(Hold hold) {
        var item = new HashMap<>(key(hold.customer(), hold.order()));
        item.put("reason", text(hold.reason()));
        item.put("until", text(hold.until().toString()));
        item.put("at", text(hold.at().toString()));
        item.put("user", text(hold.user()));
        return item;
    }

    static Hold hold(CustomerId customer, Map<String, AttributeValue> item) {
        String part = text(item, "part");
        return new Hold(
                customer,
                part.equals(ALL) ? Optional.empty() : Optional.of(part.substring(ORDER.length())),
                text(item, "reason"),
                LocalDate.parse(text(item, "until")),
                instant(item, "at"),
                text(item, "user"));
    }
}
