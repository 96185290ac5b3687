package io.mingce.store.directory;

import static io.mingce.store.directory.DirectoryItem.text;

import io.mingce.directory.Rebuilds.Rebuild;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The building anew of the directory as an item of the table of jobs.
final class RebuildItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of("job", Secrecy.PLAIN, "part", Secrecy.PLAIN, "after", Secrecy.PLAIN);

    static final Map<String, AttributeValue> KEY =
            Map.of("job", text("directory"), "part", text("rebuild"));

    private RebuildItem() {}

    static Map<String, AttributeValue> of(Rebuild rebuild) {
        var item = new HashMap<>(KEY);
        rebuild.after().ifPresent(after -> item.put("after", text(after)));
        return item;
    }

    static Rebuild rebuild(Map<String, AttributeValue> item) {
        return new Rebuild(Optional.ofNullable(item.get("after")).map(AttributeValue::s));
    }
}
