package io.mingce.packaged;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The rights that a request to DynamoDB needs, as IAM counts them.
final class DynamoCalls {

    /// @param action with its prefix, such as `dynamodb:PartiQLInsert`
    record Needed(String action, String table) {}

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?is)\\s*(INSERT|SELECT|UPDATE|DELETE)\\b.*?(?:(?:INTO|FROM|UPDATE)\\s+|\\s)\"([^\"]+)\".*");
    private static final Map<String, String> IN_TRANSACTION =
            Map.of(
                    "Put",
                    "PutItem",
                    "Update",
                    "UpdateItem",
                    "Delete",
                    "DeleteItem",
                    "ConditionCheck",
                    "ConditionCheckItem",
                    "Get",
                    "GetItem");

    static Stream<Needed> needed(String operation, JsonNode body) {
        return switch (operation) {
            case "BatchGetItem", "BatchWriteItem" ->
                    body.path("RequestItems").properties().stream()
                            .map(e -> new Needed("dynamodb:" + operation, e.getKey()));
            case "TransactWriteItems", "TransactGetItems" ->
                    elements(body.path("TransactItems"))
                            .flatMap(item -> item.properties().stream())
                            .map(e ->
                                    new Needed(
                                            "dynamodb:" + IN_TRANSACTION.get(e.getKey()),
                                            e.getValue().path("TableName").asText()));
            case "BatchExecuteStatement" ->
                    elements(body.path("Statements"))
                            .map(s -> partiQl(s.path("Statement").asText()));
            case "ExecuteTransaction" ->
                    elements(body.path("TransactStatements"))
                            .map(s -> partiQl(s.path("Statement").asText()));
            case "ExecuteStatement" -> Stream.of(partiQl(body.path("Statement").asText()));
            default ->
                    Stream.of(new Needed("dynamodb:" + operation, body.path("TableName").asText()));
        };
    }

    private static Needed partiQl(String statement) {
        Matcher matcher = STATEMENT.matcher(statement);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no PartiQL statement with a quoted table");
        }
        String verb = matcher.group(1).toLowerCase(Locale.ROOT);
        String action = verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
        return new Needed("dynamodb:PartiQL" + action, matcher.group(2));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private DynamoCalls() {}
}
