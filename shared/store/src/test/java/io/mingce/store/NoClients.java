package io.mingce.store;

import io.mingce.store.engine.LocalKms;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Clients that fail on any request.
final class NoClients implements AwsClients {

    @Override
    public DynamoDbClient dynamoDb() {
        return new DynamoDbClient() {
            @Override
            public String serviceName() {
                return "dynamodb";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public KmsClient kms() {
        return new LocalKms();
    }

    @Override
    public S3Client s3() {
        return new S3Client() {
            @Override
            public String serviceName() {
                return "s3";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public S3Presigner presigner() {
        return S3Presigner.builder()
                .region(Region.CN_NORTH_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    @Override
    public SqsClient sqs() {
        return new SqsClient() {
            @Override
            public String serviceName() {
                return "sqs";
            }

            @Override
            public void close() {}
        };
    }
}
