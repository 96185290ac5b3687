package io.mingce.local;

import io.mingce.store.AwsClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The AWS clients that the functions find here.
record LocalClients(
        DynamoDbClient dynamoDb, KmsClient kms, S3Client s3, S3Presigner presigner, SqsClient sqs)
        implements AwsClients {}
