package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;

import io.mingce.customer.CustomerId;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which customers are another version than before: all that is read of a change, nothing of it sealed. What tagging itself
/// writes leaves the version as it is; one that is gone has no tags; one that was merged away left what it had to the
/// survivor, whose version changed with it.
final class ChangedCustomers {

    private ChangedCustomers() {}

    static Set<CustomerId> of(DynamodbEvent event) {
        var changed = new LinkedHashSet<CustomerId>();
        for (var each : event.getRecords()) {
            StreamRecord change = each.getDynamodb();
            if ("profile".equals(text(change.getKeys(), "part")) && another(change)) {
                changed.add(new CustomerId(text(change.getKeys(), "id")));
            }
        }
        return changed;
    }

    private static boolean another(StreamRecord change) {
        Map<String, AttributeValue> image = change.getNewImage();
        return image != null
                && !image.containsKey("into")
                && !version(image).equals(version(change.getOldImage()));
    }

    private static String version(@Nullable Map<String, AttributeValue> image) {
        AttributeValue version = image == null ? null : image.get("version");
        return version == null ? "" : version.getN();
    }

    private static String text(Map<String, AttributeValue> key, String name) {
        AttributeValue value = key.get(name);
        return value == null ? "" : value.getS();
    }
}
