package io.mingce.store.cipher;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptRequest;

import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// The keysets as the ledger keeps them: one record per keyset and version, wrapped by the KMS key under the
/// encryption context `keyset` = id of the record, without which the policies of the template refuse. The first
/// process that ever starts makes them; of two at once one wins and the other reads. Opening one costs a query and a
/// KMS call.
public final class KeysetRecords {

    private final DynamoDbClient client;
    private final KmsClient kms;
    private final String table;
    private final String keyArn;

    /// Reads and makes records of the ledger `table`.
    public KeysetRecords(DynamoDbClient client, KmsClient kms, String table, String keyArn) {
        this.client = client;
        this.kms = kms;
        this.table = table;
        this.keyArn = keyArn;
    }

    /// The newest version of the keyset `id`, for example `keyset#wrap`.
    ///
    /// @param parameters of its first key, if there is none yet
    KeysetHandle open(String id, Parameters parameters) {
        DynamoDbTable<KeysetItem> ledger =
                DynamoDbEnhancedClient.builder()
                        .dynamoDbClient(client)
                        .extensions()
                        .build()
                        .table(table, KeysetItem.SCHEMA);
        try {
            Optional<KeysetItem> stored = newest(ledger, id);
            if (stored.isEmpty()) {
                create(ledger, id, parameters);
                stored = newest(ledger, id);
            }
            return unwrap(stored.orElseThrow(), id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + id + " of " + table, e);
        }
    }

    private static Optional<KeysetItem> newest(DynamoDbTable<KeysetItem> ledger, String id) {
        var of = QueryConditional.keyEqualTo(Key.builder().partitionValue(id).build());
        return ledger
                .query(
                        QueryEnhancedRequest.builder()
                                .queryConditional(of)
                                .consistentRead(true)
                                .build())
                .items()
                .stream()
                .max(Comparator.comparingInt(KeysetItem::version));
    }

    private void create(DynamoDbTable<KeysetItem> ledger, String id, Parameters parameters)
            throws GeneralSecurityException {
        byte[] keyset =
                TinkProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                        InsecureSecretKeyAccess.get(),
                        RegistryConfiguration.get());
        var item = new KeysetItem();
        item.id = id;
        item.at = "v1";
        item.keyset =
                kms.encrypt(
                                EncryptRequest.builder()
                                        .keyId(keyArn)
                                        .encryptionContext(Map.of("keyset", id))
                                        .plaintext(SdkBytes.fromByteArray(keyset))
                                        .build())
                        .ciphertextBlob();
        try {
            ledger.putItem(
                    PutItemEnhancedRequest.builder(KeysetItem.class)
                            .item(item)
                            .conditionExpression(
                                    Expression.builder()
                                            .expression("attribute_not_exists(id)")
                                            .build())
                            .build());
        } catch (ConditionalCheckFailedException e) {
            return; // Another process was first: its keyset is read next, ours is forgotten.
        }
    }

    private KeysetHandle unwrap(KeysetItem item, String id) throws GeneralSecurityException {
        byte[] keyset =
                kms.decrypt(
                                DecryptRequest.builder()
                                        .keyId(keyArn)
                                        .encryptionContext(Map.of("keyset", id))
                                        .ciphertextBlob(item.keyset)
                                        .build())
                        .plaintext()
                        .asByteArray();
        return TinkProtoKeysetFormat.parseKeyset(
                keyset, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
    }
}
