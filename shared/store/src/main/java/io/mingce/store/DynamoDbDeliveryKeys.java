package io.mingce.store;

import io.mingce.identity.Token;
import io.mingce.registration.DeliveryKeys;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// [DeliveryKeys] in the `Jobs` table: item `delivery#<key>` · `content`, gone by TTL after 31 days. Tokens only, so
/// nothing of a customer. One request and one write unit.
public final class DynamoDbDeliveryKeys implements DeliveryKeys {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", Secrecy.TOKEN,
                    "part", Secrecy.PLAIN,
                    "content", Secrecy.TOKEN,
                    "expires", Secrecy.PLAIN);

    private static final Duration KEPT = Duration.ofDays(31);
    private static final String CONTENT = "content";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbDeliveryKeys(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Token remember(Token key, Token content, Instant now) {
        String expires = Long.toString(now.plus(KEPT).getEpochSecond());
        try {
            dynamoDb.putItem(r ->
                    r.tableName(table)
                            .item(
                                    Map.of(
                                            "job",
                                            text("delivery#" + key.value()),
                                            "part",
                                            text(CONTENT),
                                            CONTENT,
                                            text(content.value()),
                                            "expires",
                                            AttributeValue.fromN(expires)))
                            .conditionExpression("attribute_not_exists(job)")
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return content;
        } catch (ConditionalCheckFailedException before) {
            return new Token(before.item().getOrDefault(CONTENT, text("")).s());
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
