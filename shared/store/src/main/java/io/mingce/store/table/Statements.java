package io.mingce.store.table;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Conditional writes as PartiQL statements: unlike the plain batch write they may carry a condition, and each has
/// its own answer. Values go as parameters, never into the text.
public final class Statements {

    private Statements() {}

    /// Stores `item`, provided none has its key.
    public static BatchStatementRequest insert(String table, Map<String, AttributeValue> item) {
        var text = new StringBuilder("INSERT INTO \"").append(table).append("\" VALUE {");
        String separator = "";
        for (String name : item.keySet()) {
            text.append(separator).append('\'').append(name).append("': ?");
            separator = ", ";
        }
        return statement(text.append('}').toString(), item.values());
    }

    /// Sets the attributes `set` and takes away `removed`, provided the item with `key` exists and meets `condition`.
    ///
    /// @param set what to set by what to set it to, for example `"version"` to `?`
    /// @param values the parameters of `set` in its order, then those of `condition`
    /// @param condition for example `AND "version" = ?`, or the empty string
    public static BatchStatementRequest update(
            String table,
            Map<String, String> set,
            Collection<String> removed,
            Map<String, AttributeValue> key,
            String condition,
            List<AttributeValue> values) {
        var text = new StringBuilder("UPDATE \"").append(table).append('"');
        set.forEach((name, to) -> text.append(" SET \"").append(name).append("\" = ").append(to));
        removed.forEach(name -> text.append(" REMOVE \"").append(name).append('"'));
        int sets = (int) set.values().stream().filter(to -> to.contains("?")).count();
        var parameters = new ArrayList<>(values.subList(0, sets));
        parameters.addAll(key.values());
        parameters.addAll(values.subList(sets, values.size()));
        return statement(text + where(key, condition), parameters);
    }

    /// Removes the item with `key`, provided it exists and meets `condition`.
    public static BatchStatementRequest delete(
            String table,
            Map<String, AttributeValue> key,
            String condition,
            List<AttributeValue> values) {
        var parameters = new ArrayList<>(key.values());
        parameters.addAll(values);
        return statement("DELETE FROM \"" + table + "\"" + where(key, condition), parameters);
    }

    private static String where(Map<String, AttributeValue> key, String condition) {
        return key.keySet().stream()
                .map(name -> "\"" + name + "\" = ?")
                .collect(
                        Collectors.joining(
                                " AND ", " WHERE ", condition.isEmpty() ? "" : " " + condition));
    }

    private static BatchStatementRequest statement(
            String text, Collection<AttributeValue> parameters) {
        return BatchStatementRequest.builder()
                .statement(text)
                .parameters(parameters)
                .returnValuesOnConditionCheckFailure(ALL_OLD)
                .build();
    }
}
