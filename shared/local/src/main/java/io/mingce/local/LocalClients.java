package io.mingce.local;

import io.mingce.store.AwsClients;
import io.mingce.store.OutboxClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The AWS clients that the functions find here.
record LocalClients(
        DynamoDbClient dynamoDb,
        KmsClient kms,
        S3Client s3,
        S3Presigner presigner,
        SqsClient sqs,
        OutboxClients outbox)
        implements AwsClients {

    /// The clients that send messages.
    record Senders(SesV2Client mail, SnsClient sms) implements OutboxClients {}
}
