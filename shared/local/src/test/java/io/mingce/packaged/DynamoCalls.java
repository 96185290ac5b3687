package io.mingce.packaged;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The rights that a request to DynamoDB needs, as IAM counts them.
final class DynamoCalls {

    /// @param action with its prefix, such as `dynamodb:PartiQLInsert`
    /// @param table with the index, where it is asked
    /// @param leadingKey the item's partition key; empty where the request does not say it in one place
    record Needed(String action, String table, String leadingKey) {}

    // The Enhanced Client and ours alike put the partition key first.
    private static final Pattern PARTITION = Pattern.compile("= *(:\\w+)");
    private static final Pattern INSERTED = Pattern.compile("'(\\w+)': \\?");

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
            case "BatchGetItem" ->
                    body.path("RequestItems").properties().stream()
                            .flatMap(table ->
                                    elements(table.getValue().path("Keys"))
                                            .map(key -> needed(operation, table.getKey(), key)));
            case "BatchWriteItem" ->
                    body.path("RequestItems").properties().stream()
                            .map(e -> new Needed("dynamodb:" + operation, e.getKey(), ""));
            case "TransactWriteItems", "TransactGetItems" ->
                    elements(body.path("TransactItems"))
                            .flatMap(item -> item.properties().stream())
                            .map(e ->
                                    ofItem(
                                            Objects.requireNonNull(IN_TRANSACTION.get(e.getKey())),
                                            e.getValue()));
            case "BatchExecuteStatement" ->
                    elements(body.path("Statements")).map(DynamoCalls::partiQl);
            case "ExecuteTransaction" ->
                    elements(body.path("TransactStatements")).map(DynamoCalls::partiQl);
            case "ExecuteStatement" -> Stream.of(partiQl(body));
            case "Query" -> Stream.of(query(body));
            default -> Stream.of(ofItem(operation, body));
        };
    }

    private static Needed ofItem(String operation, JsonNode one) {
        return needed(
                operation,
                one.path("TableName").asText(),
                one.path(one.has("Item") ? "Item" : "Key"));
    }

    private static Needed needed(String operation, String table, JsonNode key) {
        return new Needed("dynamodb:" + operation, table, partition(key::path));
    }

    /// An index is a resource of its own, below its table.
    private static Needed query(JsonNode body) {
        String index = body.path("IndexName").asText();
        Matcher partition = PARTITION.matcher(body.path("KeyConditionExpression").asText());
        return new Needed(
                "dynamodb:Query",
                body.path("TableName").asText() + (index.isEmpty() ? "" : "/index/" + index),
                partition.find()
                        ? body.path("ExpressionAttributeValues")
                                .path(partition.group(1))
                                .path("S")
                                .asText()
                        : "");
    }

    private static Needed partiQl(JsonNode request) {
        String statement = request.path("Statement").asText();
        Matcher matcher = STATEMENT.matcher(statement);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no PartiQL statement with a quoted table");
        }
        String verb = matcher.group(1).toLowerCase(Locale.ROOT);
        String action = verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
        List<String> names =
                INSERTED.matcher(statement).results().map(result -> result.group(1)).toList();
        return new Needed(
                "dynamodb:PartiQL" + action,
                matcher.group(2),
                partition(name -> request.path("Parameters").path(names.indexOf(name))));
    }

    /// The partition key, by what our tables call it.
    private static String partition(Function<String, JsonNode> attributes) {
        return Stream.of("job", "id", "token")
                .map(name -> attributes.apply(name).path("S").asText())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private DynamoCalls() {}
}
