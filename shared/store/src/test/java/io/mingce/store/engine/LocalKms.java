package io.mingce.store.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A KMS with one key, which counts its calls and insists on the encryption context.
public final class LocalKms implements KmsClient {

    private final Aead key;
    private final AtomicInteger calls = new AtomicInteger();

    public LocalKms() {
        try {
            key = new AesGcmJce(Random.randBytes(32));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public EncryptResponse encrypt(EncryptRequest request) {
        calls.incrementAndGet();
        try {
            byte[] text =
                    key.encrypt(
                            request.plaintext().asByteArray(),
                            context(request.encryptionContext()));
            return EncryptResponse.builder().ciphertextBlob(SdkBytes.fromByteArray(text)).build();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
        calls.incrementAndGet();
        try {
            byte[] text =
                    key.decrypt(
                            request.ciphertextBlob().asByteArray(),
                            context(request.encryptionContext()));
            return DecryptResponse.builder().plaintext(SdkBytes.fromByteArray(text)).build();
        } catch (GeneralSecurityException e) {
            throw InvalidCiphertextException.builder().message("not of this key").cause(e).build();
        }
    }

    private static byte[] context(Map<String, String> context) {
        return new TreeMap<>(context).toString().getBytes(UTF_8);
    }

    @Override
    public String serviceName() {
        return "kms";
    }

    @Override
    public void close() {}
}
