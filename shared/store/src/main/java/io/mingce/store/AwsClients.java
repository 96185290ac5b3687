package io.mingce.store;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The clients of the AWS services that Mingce uses; each is made once, on first use, and safe for all threads.
public interface AwsClients {

    DynamoDbClient dynamoDb();

    KmsClient kms();

    S3Client s3();

    S3Presigner presigner();

    SqsClient sqs();

    /// What sends messages to persons and to other systems. Few functions do, so only they carry the jars.
    default OutboxClients outbox() {
        throw new UnsupportedOperationException("nothing is sent from here");
    }
}
