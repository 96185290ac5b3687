package io.mingce.packaged;

import io.mingce.conformance.Part;
import io.mingce.conformance.Template;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the template declares, ready for functions to run on: the tables in DynamoDB Local, a bucket, a queue, a key.
/// Tables are called by their logical ids, the bucket is `bucket`.
final class Stage {

    final Template template = Template.parse(Template.source());
    final FakeAws.Services services;
    private final DynamoDBProxyServer dynamoDb;

    Stage() throws Exception {
        int port = freePort();
        dynamoDb =
                ServerRunner.createServerFromCommandLineArgs(
                        new String[] {
                            "-inMemory",
                            "-sharedDb",
                            "-disableTelemetry",
                            "-port",
                            Integer.toString(port)
                        });
        dynamoDb.start();
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        services = new FakeAws.Services(endpoint, new FakeKms(), new FakeSqs(), new FakeS3());
        createTables(endpoint);
    }

    private void createTables(URI endpoint) {
        var credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        try (var client =
                DynamoDbClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.US_EAST_1)
                        .credentialsProvider(credentials)
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            template.ofType("AWS::DynamoDB::Table")
                    .forEach((name, table) -> create(client, name, table));
        }
    }

    private static void create(DynamoDbClient client, String name, Part table) {
        var attributes =
                table.get("AttributeDefinitions").elements().stream()
                        .map(a ->
                                AttributeDefinition.builder()
                                        .attributeName(a.get("AttributeName").text())
                                        .attributeType(a.get("AttributeType").text())
                                        .build())
                        .toList();
        var indexes =
                table.get("GlobalSecondaryIndexes").elements().stream()
                        .map(index ->
                                GlobalSecondaryIndex.builder()
                                        .indexName(index.get("IndexName").text())
                                        .keySchema(keys(index))
                                        .projection(p -> p.projectionType(ProjectionType.ALL))
                                        .build())
                        .toList();
        client.createTable(r ->
                r.tableName(name)
                        .attributeDefinitions(attributes)
                        .keySchema(keys(table))
                        .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
                        .billingMode(BillingMode.PAY_PER_REQUEST));
    }

    private static List<KeySchemaElement> keys(Part tableOrIndex) {
        return tableOrIndex.get("KeySchema").elements().stream()
                .map(k ->
                        KeySchemaElement.builder()
                                .attributeName(k.get("AttributeName").text())
                                .keyType(k.get("KeyType").text())
                                .build())
                .toList();
    }

    /// The variables of a function as the template sets them.
    Map<String, String> environment(Part function) {
        Map<String, String> values = new LinkedHashMap<>();
        function.get("Environment", "Variables")
                .children()
                .forEach((name, value) -> values.put(name, resolved(value)));
        return values;
    }

    private String resolved(Part value) {
        String target = value.target();
        return switch (template.resource(target).get("Type").text()) {
            case "AWS::DynamoDB::Table" -> target;
            case "AWS::KMS::Key" -> "arn:aws:kms:us-east-1:000000000000:key/" + target;
            case "AWS::SNS::Topic" -> "arn:aws:sns:us-east-1:000000000000:" + target;
            case "AWS::SQS::Queue" -> "http://127.0.0.1/000000000000/" + target;
            default ->
                    value.get("Fn::Sub").text().startsWith("mingce-")
                            ? "bucket"
                            : value.text()
                                    + template.section("Parameters").get(target, "Default").text();
        };
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void stop() throws Exception {
        dynamoDb.stop();
    }
}
