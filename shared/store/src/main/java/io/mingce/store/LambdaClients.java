package io.mingce.store;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.function.Supplier;

/// The clients on Lambda: region and credentials from its environment, one small HTTP client for all.
final class LambdaClients implements AwsClients {

    private final Supplier<SdkHttpClient> http = new Lazy<>(UrlConnectionHttpClient::create);
    private final Supplier<DynamoDbClient> dynamoDb =
            new Lazy<>(() -> DynamoDbClient.builder().httpClient(http.get()).build());
    private final Supplier<KmsClient> kms =
            new Lazy<>(() -> KmsClient.builder().httpClient(http.get()).build());
    private final Supplier<S3Client> s3 =
            new Lazy<>(() -> S3Client.builder().httpClient(http.get()).build());
    private final Supplier<S3Presigner> presigner = new Lazy<>(S3Presigner::create);
    private final Supplier<SqsClient> sqs =
            new Lazy<>(() -> SqsClient.builder().httpClient(http.get()).build());
    private final Supplier<OutboxClients> outbox = new Lazy<>(() -> new LambdaOutbox(http));

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDb.get();
    }

    @Override
    public KmsClient kms() {
        return kms.get();
    }

    @Override
    public S3Client s3() {
        return s3.get();
    }

    @Override
    public S3Presigner presigner() {
        return presigner.get();
    }

    @Override
    public SqsClient sqs() {
        return sqs.get();
    }

    @Override
    public OutboxClients outbox() {
        return outbox.get();
    }
}
