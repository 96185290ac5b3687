package io.mingce.store.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What requests cost on DynamoDB; the local one does not say for statements. A write unit is one begun KB of the
/// item and of its copy in each index, whether its condition held or not; what is removed counts as one KB.
///
/// @param largest bytes of the largest item written
public record Cost(int requests, int writeUnits, int largest) {

    private static final Pattern NAME = Pattern.compile("['\"]([a-zA-Z]+)['\"]( = \\?|: )");

    /// Indexes that an open review case is in.
    private static final int QUEUES = 2;

    private static final List<String> TRAILS = List.of("'customer'", "'user'", "'day'");

    public static Cost of(List<Object> requests) {
        int units = 0;
        int largest = 0;
        for (Object request : requests) {
            if (request instanceof TransactWriteItemsRequest transaction) {
                for (TransactWriteItem each : transaction.transactItems()) {
                    int bytes =
                            each.put() == null ? 0 : bytes(AttributeValue.fromM(each.put().item()));
                    units += 2 * Math.max(1, (bytes + 1023) / 1024);
                    largest = Math.max(largest, bytes);
                }
            }
            if (request instanceof BatchExecuteStatementRequest batch) {
                for (BatchStatementRequest statement : batch.statements()) {
                    int bytes = bytes(statement);
                    int copies = statement.statement().contains("'byScore'") ? 1 + QUEUES : 1;
                    units += copies * ((bytes + 1023) / 1024) + entries(statement);
                    largest = Math.max(largest, bytes);
                }
            }
        }
        return new Cost(requests.size(), units, largest);
    }

    /// In the indexes of the audit trail, which hold little more than keys.
    private static int entries(BatchStatementRequest statement) {
        return !statement.statement().contains("'noted'")
                ? 0
                : (int) TRAILS.stream().filter(key -> statement.statement().contains(key)).count();
    }

    private static int bytes(BatchStatementRequest statement) {
        int names =
                NAME.matcher(statement.statement())
                        .results()
                        .mapToInt(name -> name.group(1).length())
                        .sum();
        return names + statement.parameters().stream().mapToInt(Cost::bytes).sum();
    }

    /// Of an item, with the names of its attributes.
    public static int bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(e -> e.getKey().length() + bytes(e.getValue()))
                .sum();
    }

    private static int bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(UTF_8).length;
            case N -> value.n().length() / 2 + 2;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(s -> s.getBytes(UTF_8).length).sum();
            case M ->
                    3
                            + value.m().entrySet().stream()
                                    .mapToInt(e -> 1 + e.getKey().length() + bytes(e.getValue()))
                                    .sum();
            case L -> 3 + value.l().stream().mapToInt(v -> 1 + bytes(v)).sum();
            case BOOL, NUL, NS, BS, UNKNOWN_TO_SDK_VERSION -> 1;
        };
    }
}
