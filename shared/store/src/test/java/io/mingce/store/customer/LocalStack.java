package io.mingce.store.customer;

import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;

import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The adapters on LocalStack, where Docker runs.
final class LocalStack {

    /// The last version that needs no account.
    private static final String IMAGE = "localstack/localstack:4.14.0";

    private LocalStack() {}

    static LocalStackContainer container() {
        return new LocalStackContainer(DockerImageName.parse(IMAGE)).withServices("dynamodb");
    }

    static Installation on(LocalStackContainer container) {
        var client =
                DynamoDbClient.builder()
                        .endpointOverride(container.getEndpoint())
                        .region(Region.of(container.getRegion()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                container.getAccessKey(),
                                                container.getSecretKey())))
                        .build();
        return Installation.on(Tables.create(client), client, new LocalKms());
    }
}
