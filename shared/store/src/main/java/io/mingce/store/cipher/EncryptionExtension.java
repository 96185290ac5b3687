package io.mingce.store.cipher;

import com.google.crypto.tink.Aead;

import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClientExtension;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbExtensionContext;
import software.amazon.awssdk.enhanced.dynamodb.extensions.ReadModification;
import software.amazon.awssdk.enhanced.dynamodb.extensions.WriteModification;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.function.Function;

/// Seals what the Enhanced Client writes and opens what it reads, as the tags of the table's schema say. The data
/// keys must have been loaded before, so that no request hides in the mapping.
public final class EncryptionExtension implements DynamoDbEnhancedClientExtension {

    private final Function<String, Aead> keys;

    /// Encrypts with the given keys.
    ///
    /// @param keys the data key by the partition key of the item; throws where it was not loaded
    public EncryptionExtension(Function<String, Aead> keys) {
        this.keys = keys;
    }

    @Override
    public WriteModification beforeWrite(DynamoDbExtensionContext.BeforeWrite context) {
        var modified = WriteModification.builder();
        if (!Secrecy.encrypted(context.tableMetadata()).isEmpty()) {
            modified.transformedItem(
                    FieldCipher.seal(context.tableMetadata(), context.items(), key(context)));
        }
        return modified.build();
    }

    @Override
    public ReadModification afterRead(DynamoDbExtensionContext.AfterRead context) {
        var modified = ReadModification.builder();
        if (!Secrecy.encrypted(context.tableMetadata()).isEmpty()) {
            modified.transformedItem(
                    FieldCipher.open(context.tableMetadata(), context.items(), key(context)));
        }
        return modified.build();
    }

    private Aead key(DynamoDbExtensionContext.Context context) {
        Map<String, AttributeValue> item = context.items();
        AttributeValue id = item.get(context.tableMetadata().primaryPartitionKey());
        if (id == null) {
            throw new IllegalArgumentException("an item without its key");
        }
        return keys.apply(id.s());
    }
}
