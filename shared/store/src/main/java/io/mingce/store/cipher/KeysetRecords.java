package io.mingce.store.cipher;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;

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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// One version of a keyset.
    ///
    /// @param keyset wrapped
    /// @param retired since when it is used no more; empty = it is used
    record Version(int number, SdkBytes keyset, Instant since, Optional<Instant> retired) {}

    /// The newest version of the keyset `id`, for example `keyset#wrap`, in the clear.
    ///
    /// @param parameters of its first key, if there is none yet
    KeysetHandle open(String id, Parameters parameters) {
        return unwrap(id, versions(id, parameters).getLast());
    }

    /// Every version of the keyset `id`, oldest first; one at least.
    ///
    /// @param parameters of its first key, if there is none yet
    List<Version> versions(String id, Parameters parameters) {
        List<Version> stored = stored(id);
        if (!stored.isEmpty()) {
            return stored;
        }
        make(id, parameters, 1, Instant.EPOCH);
        return stored(id);
    }

    private List<Version> stored(String id) {
        var of = QueryConditional.keyEqualTo(Key.builder().partitionValue(id).build());
        List<KeysetItem> items =
                ledger()
                        .query(
                                QueryEnhancedRequest.builder()
                                        .queryConditional(of)
                                        .consistentRead(true)
                                        .build())
                        .items()
                        .stream()
                        .toList();
        return items.stream()
                .filter(item -> !item.retires())
                .sorted(Comparator.comparingInt(KeysetItem::version))
                .map(item ->
                        new Version(
                                item.version(),
                                Objects.requireNonNull(item.keyset),
                                item.begin(),
                                items.stream()
                                        .filter(KeysetItem::retires)
                                        .filter(r -> r.version() == item.version())
                                        .map(KeysetItem::begin)
                                        .findFirst()))
                .toList();
    }

    /// Makes a version with a key of its own, unless there is one of this number.
    void make(String id, Parameters parameters, int number, Instant since) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            byte[] keyset =
                    TinkProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                            InsecureSecretKeyAccess.get(),
                            RegistryConfiguration.get());
            SdkBytes wrapped =
                    kms.encrypt(
                                    EncryptRequest.builder()
                                            .keyId(keyArn)
                                            .encryptionContext(Map.of("keyset", id))
                                            .plaintext(SdkBytes.fromByteArray(keyset))
                                            .build())
                            .ciphertextBlob();
            put(KeysetItem.made(id, number, wrapped, since));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make " + id + " of " + table, e);
        }
    }

    /// Notes that a version is used no more, unless that is noted.
    void retire(String id, int number, Instant since) {
        put(KeysetItem.retired(id, number, since));
    }

    private void put(KeysetItem item) {
        try {
            ledger().putItem(
                            PutItemEnhancedRequest.builder(KeysetItem.class)
                                    .item(item)
                                    .conditionExpression(
                                            Expression.builder()
                                                    .expression("attribute_not_exists(id)")
                                                    .build())
                                    .build());
        } catch (ConditionalCheckFailedException e) {
            return; // Another process was first: its record counts, ours is forgotten.
        }
    }

    private DynamoDbTable<KeysetItem> ledger() {
        return DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions()
                .build()
                .table(table, KeysetItem.SCHEMA);
    }

    /// The keyset in the clear. One KMS call.
    KeysetHandle unwrap(String id, Version version) {
        byte[] keyset =
                kms.decrypt(
                                DecryptRequest.builder()
                                        .keyId(keyArn)
                                        .encryptionContext(Map.of("keyset", id))
                                        .ciphertextBlob(version.keyset())
                                        .build())
                        .plaintext()
                        .asByteArray();
        try {
            return TinkProtoKeysetFormat.parseKeyset(
                    keyset, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + id + " of " + table, e);
        }
    }
}
