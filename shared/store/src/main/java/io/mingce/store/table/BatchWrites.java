package io.mingce.store.table;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs conditional writes, 25 a request, each on an item of its own. Those that DynamoDB was too busy for are run
/// again; every statement can be repeated.
public final class BatchWrites {

    private static final int MOST = 25;

    private final DynamoDbClient client;

    public BatchWrites(DynamoDbClient client) {
        this.client = client;
    }

    /// What became of a statement.
    ///
    /// @param done whether its condition held, so that it was carried out
    /// @param old the item that stood in the way, where DynamoDB says so
    public record Result(boolean done, Map<String, AttributeValue> old) {}

    /// The results in the order of `statements`. No two may be about one item.
    public List<Result> run(List<BatchStatementRequest> statements) {
        var results = new ArrayList<Result>(statements.size());
        for (int from = 0; from < statements.size(); from += MOST) {
            results.addAll(
                    request(statements.subList(from, Math.min(from + MOST, statements.size()))));
        }
        return results;
    }

    private List<Result> request(List<BatchStatementRequest> statements) {
        @Nullable Result[] results = new Result[statements.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            open.add(i);
        }
        var patience = new Patience("writing");
        while (true) {
            var left = new ArrayList<Integer>();
            var responses =
                    client.batchExecuteStatement(
                                    BatchExecuteStatementRequest.builder()
                                            .statements(open.stream().map(statements::get).toList())
                                            .build())
                            .responses();
            for (int i = 0; i < open.size(); i++) {
                BatchStatementError error = responses.get(i).error();
                if (error != null && busy(error)) {
                    left.add(open.get(i));
                } else {
                    results[open.get(i)] = result(error);
                }
            }
            if (left.isEmpty()) {
                return List.of(results);
            }
            open = left;
            patience.pause();
        }
    }

    private static boolean busy(BatchStatementError error) {
        return switch (error.code()) {
            case THROTTLING_ERROR,
                    PROVISIONED_THROUGHPUT_EXCEEDED,
                    REQUEST_LIMIT_EXCEEDED,
                    INTERNAL_SERVER_ERROR,
                    TRANSACTION_CONFLICT ->
                    true;
            default -> false; // The SDK's enum grows; anything else is judged in `result`.
        };
    }

    private static Result result(@Nullable BatchStatementError error) {
        if (error == null) {
            return new Result(true, Map.of());
        }
        return switch (error.code()) {
            case DUPLICATE_ITEM, CONDITIONAL_CHECK_FAILED ->
                    new Result(false, error.hasItem() ? error.item() : Map.of());
            default -> // Its message may quote values, so it is left out.
                    throw new IllegalStateException(
                            "DynamoDB refused a statement: " + error.codeAsString());
        };
    }
}
