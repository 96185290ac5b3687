package io.mingce.store.engine;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/// DynamoDB Local in this process, in memory, one for all tests.
public final class Engine {

    private static final DynamoDbClient CLIENT = DynamoDBEmbedded.create(true).dynamoDbClient();

    private Engine() {}

    public static DynamoDbClient client() {
        return CLIENT;
    }
}
