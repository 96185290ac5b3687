package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Set;

/// Moves items from one table to another, sealed as they are, in a transaction: so each is in one of the two at every
/// moment, however many move it there or back.
///
/// @param writes what the moves are added to
record Moving(Transaction writes, String from, String to) {

    /// Adds the move of an item. Where there is one in its place already, which is of an earlier day, that is gone.
    void move(Map<String, AttributeValue> item) {
        writes.put(to, item);
        remove(item);
    }

    /// Adds the move of an item back to where one that is newer may have come since.
    ///
    /// @param there the keys of those that did
    void moveBack(Map<String, AttributeValue> item, Set<Map<String, AttributeValue>> there) {
        if (isRecord(item)) { // Never changed, so that there is none but the same.
            writes.put(to, item);
        } else if (!there.contains(key(item))) {
            writes.insert(to, item, "id");
        }
        remove(item);
    }

    private void remove(Map<String, AttributeValue> item) {
        writes.remove(from, key(item), item, isRecord(item) ? "record" : "relation");
    }

    static boolean isRecord(Map<String, AttributeValue> item) {
        return requireNonNull(item.get("part")).s().startsWith(CustomerItem.SOURCE);
    }

    static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(
                "id", requireNonNull(item.get("id")), "part", requireNonNull(item.get("part")));
    }
}
