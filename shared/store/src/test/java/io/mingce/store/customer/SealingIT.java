package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

import io.mingce.store.cipher.EncryptionExtension;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

import java.security.GeneralSecurityException;

class SealingIT {

    @Test
    void theEnhancedClientSealsWhatItWritesAndOpensWhatItReads() throws GeneralSecurityException {
        Aead key = new AesGcmJce(Random.randBytes(32));
        var tables = Tables.create(Engine.client());
        var table =
                DynamoDbEnhancedClient.builder()
                        .dynamoDbClient(Engine.client())
                        .extensions(new EncryptionExtension(_ -> key))
                        .build()
                        .table(tables.customers(), CustomerItem.SCHEMA);
        var item = new CustomerItem();
        item.id = "c1";
        item.part = CustomerItem.PROFILE;
        item.type = "PERSON";
        item.profile = SdkBytes.fromUtf8String("金丝雀");

        table.putItem(item);
        item.consents = SdkBytes.fromUtf8String("all");
        table.updateItem(item);

        assertThat(tables.scan(tables.customers()))
                .singleElement()
                .satisfies(stored ->
                        assertThat(Legible.in(stored))
                                .contains("PERSON")
                                .doesNotContain("金丝雀")
                                .doesNotContain("all"));
        var read = table.getItem(item);
        assertThat(read.profile).isEqualTo(item.profile);
        assertThat(read.consents).isEqualTo(item.consents);
    }
}
