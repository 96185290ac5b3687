package io.mingce.imports;

import io.mingce.store.AwsClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// DynamoDB that says yes to every write and remembers nothing but the keysets, and a KMS that wraps nothing.
final class ForgetfulAws implements AwsClients {

    private final List<Map<String, AttributeValue>> keysets = new ArrayList<>();
    private long reads;
    private long statements;
    private long requests;

    @Override
    public DynamoDbClient dynamoDb() {
        return new Tables();
    }

    @Override
    public KmsClient kms() {
        return new Kms();
    }

    @Override
    public S3Client s3() {
        throw new UnsupportedOperationException();
    }

    @Override
    public S3Presigner presigner() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SqsClient sqs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return requests + " requests: " + reads + " keys read, " + statements + " items written";
    }

    private final class Tables implements DynamoDbClient {

        @Override
        public BatchExecuteStatementResponse batchExecuteStatement(
                BatchExecuteStatementRequest request) {
            requests++;
            statements += request.statements().size();
            return BatchExecuteStatementResponse.builder()
                    .responses(
                            Collections.nCopies(
                                    request.statements().size(),
                                    BatchStatementResponse.builder().build()))
                    .build();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            requests++;
            request.requestItems().values().forEach(wanted -> reads += wanted.keys().size());
            return BatchGetItemResponse.builder()
                    .responses(Map.of())
                    .unprocessedKeys(Map.of())
                    .build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            requests++;
            statements += request.transactItems().size();
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            keysets.add(request.item());
            return PutItemResponse.builder().build();
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            return QueryResponse.builder()
                    .items(
                            keysets.stream()
                                    .filter(item ->
                                            request.expressionAttributeValues()
                                                    .containsValue(item.get("id")))
                                    .toList())
                    .build();
        }

        @Override
        public software.amazon.awssdk.services.dynamodb.paginators.QueryIterable queryPaginator(
                QueryRequest request) {
            return new software.amazon.awssdk.services.dynamodb.paginators.QueryIterable(
                    this, request);
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    private static final class Kms implements KmsClient {

        @Override
        public EncryptResponse encrypt(EncryptRequest request) {
            return EncryptResponse.builder().ciphertextBlob(request.plaintext()).build();
        }

        @Override
        public DecryptResponse decrypt(DecryptRequest request) {
            return DecryptResponse.builder().plaintext(request.ciphertextBlob()).build();
        }

        @Override
        public String serviceName() {
            return "kms";
        }

        @Override
        public void close() {}
    }
}
