package io.mingce.store.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

import io.mingce.store.table.Secrecy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

class FieldCipherTest {

    private static final TableMetadata TABLE = table();
    private static final Map<String, AttributeValue> ITEM =
            Map.of(
                    "id", AttributeValue.fromS("c1"),
                    "part", AttributeValue.fromS("profile"),
                    "version", AttributeValue.fromN("7"),
                    "profile", AttributeValue.fromB(SdkBytes.fromUtf8String("secret")));

    private static TableMetadata table() {
        var metadata =
                StaticTableMetadata.builder()
                        .addIndexPartitionKey(
                                TableMetadata.primaryIndexName(), "id", AttributeValueType.S)
                        .addIndexSortKey(
                                TableMetadata.primaryIndexName(), "part", AttributeValueType.S);
        for (String attribute : new String[] {"profile", "consents"}) {
            Secrecy.ENCRYPTED.modifyMetadata(attribute, AttributeValueType.B).accept(metadata);
        }
        Secrecy.PLAIN.modifyMetadata("version", AttributeValueType.N).accept(metadata);
        return metadata.build();
    }

    @Test
    void onlyTheAttributesThatAreMarkedAreSealed() throws GeneralSecurityException {
        Aead key = key();

        var sealed = FieldCipher.seal(TABLE, ITEM, key);

        assertThat(sealed).containsEntry("version", AttributeValue.fromN("7"));
        assertThat(sealed).doesNotContainKey("consents");
        assertThat(sealed.toString()).isNotEqualTo(ITEM.toString());
        assertThat(sealed.get("profile")).isNotEqualTo(ITEM.get("profile"));
        assertThat(FieldCipher.open(TABLE, sealed, key)).isEqualTo(ITEM);
    }

    @ParameterizedTest
    @CsvSource({"id, c2", "part, source#1"})
    void aSealedValueOpensInNoOtherPlace(String attribute, String elsewhere)
            throws GeneralSecurityException {
        Aead key = key();
        var moved = new HashMap<>(FieldCipher.seal(TABLE, ITEM, key));
        moved.put(attribute, AttributeValue.fromS(elsewhere));

        assertThatThrownBy(() -> FieldCipher.open(TABLE, moved, key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot open")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aSealedValueIsNotAnotherAttribute() throws GeneralSecurityException {
        Aead key = key();
        var moved = new HashMap<>(FieldCipher.seal(TABLE, ITEM, key));
        moved.put("consents", moved.remove("profile"));

        assertThatThrownBy(() -> FieldCipher.open(TABLE, moved, key))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyDoesNotOpenIt() throws GeneralSecurityException {
        var sealed = FieldCipher.seal(TABLE, ITEM, key());
        Aead other = key();

        assertThatThrownBy(() -> FieldCipher.open(TABLE, sealed, other))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Aead key() throws GeneralSecurityException {
        return new AesGcmJce(Random.randBytes(32));
    }
}
