package io.mingce.store.table;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/// The condition that attributes of an item are what they were; one of them at least was there.
record AsRead(String condition, Map<String, String> names, Map<String, AttributeValue> values) {

    static AsRead of(Map<String, AttributeValue> read, String... attributes) {
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        var condition = new StringJoiner(" AND ");
        for (String name : attributes) {
            AttributeValue value = read.get(name);
            names.put("#" + name, name);
            if (value == null) {
                condition.add("attribute_not_exists(#" + name + ")");
            } else {
                values.put(":" + name, value);
                condition.add("#" + name + " = :" + name);
            }
        }
        return new AsRead(condition.toString(), names, values);
    }
}
