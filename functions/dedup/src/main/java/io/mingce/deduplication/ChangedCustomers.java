package io.mingce.deduplication;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Token;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which customers changed, and the tokens they are found by now: all that is read of a change, nothing of it sealed.
final class ChangedCustomers {

    private static final String PROFILE = "profile";

    private ChangedCustomers() {}

    /// Every customer of `event`, also one that was merged away or is gone.
    static Set<CustomerId> ids(DynamodbEvent event) {
        return event.getRecords().stream()
                .map(record -> record.getDynamodb().getKeys())
                .filter(key -> PROFILE.equals(text(key, "part")))
                .map(key -> new CustomerId(text(key, "id")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String text(Map<String, AttributeValue> key, String name) {
        AttributeValue value = key.get(name);
        return value == null ? "" : value.getS();
    }

    /// The customers of `event` that are another version than before; redirects and other parts of customers are left out.
    /// What rules assign leaves the version as it is, and nobody is the same as somebody else for a tag.
    static Map<CustomerId, Set<Token>> of(DynamodbEvent event) {
        var changed = new LinkedHashMap<CustomerId, Set<Token>>();
        for (DynamodbStreamRecord record : event.getRecords()) {
            Map<String, AttributeValue> image = record.getDynamodb().getNewImage();
            AttributeValue held = image == null ? null : image.get("tokens");
            AttributeValue id = record.getDynamodb().getKeys().get("id");
            if (held != null && id != null && another(record)) {
                var tokens = new HashSet<Token>();
                texts(held).forEach(text -> tokens.add(new Token(text)));
                changed.put(new CustomerId(id.getS()), tokens);
            }
        }
        return changed;
    }

    private static boolean another(DynamodbStreamRecord record) {
        Map<String, AttributeValue> old = record.getDynamodb().getOldImage();
        AttributeValue before = old == null ? null : old.get("version");
        return before == null || !before.equals(record.getDynamodb().getNewImage().get("version"));
    }

    private static List<String> texts(AttributeValue value) {
        return value.getSS() == null ? List.of() : value.getSS();
    }
}
