package io.mingce.store;

import static software.amazon.awssdk.services.dynamodb.model.BillingMode.PAY_PER_REQUEST;
import static software.amazon.awssdk.services.dynamodb.model.KeyType.HASH;
import static software.amazon.awssdk.services.dynamodb.model.KeyType.RANGE;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.mingce.memory.contract.DeliveryKeysContract;
import io.mingce.registration.DeliveryKeys;

import org.junit.jupiter.api.AfterEach;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

class DynamoDbDeliveryKeysIT extends DeliveryKeysContract {

    // The flag turns telemetry off.
    private final AmazonDynamoDBLocal local = DynamoDBEmbedded.create(null, Boolean.TRUE);

    @AfterEach
    void stop() {
        local.shutdown();
    }

    @Override
    protected DeliveryKeys keys() {
        DynamoDbClient client = local.dynamoDbClient();
        client.createTable(t ->
                t.tableName("Jobs")
                        .billingMode(PAY_PER_REQUEST)
                        .attributeDefinitions(attribute("job"), attribute("part"))
                        .keySchema(key("job", HASH), key("part", RANGE)));
        return new DynamoDbDeliveryKeys(client, "Jobs");
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(S).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
