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
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A KMS with one key to wrap and one to sign, which counts its calls and insists on the encryption context.
public final class LocalKms implements KmsClient {

    private final Aead key;
    private final KeyPair signing;
    private final AtomicInteger calls = new AtomicInteger();

    public LocalKms() {
        try {
            key = new AesGcmJce(Random.randBytes(32));
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            signing = pairs.generateKeyPair();
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

    /// Signs what is hashed already, as KMS does.
    @Override
    public SignResponse sign(SignRequest request) {
        calls.incrementAndGet();
        if (request.messageType() != MessageType.DIGEST
                || request.signingAlgorithm() != SigningAlgorithmSpec.ECDSA_SHA_256) {
            throw new AssertionError("signs hashes only");
        }
        try {
            var signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(signing.getPrivate());
            signature.update(request.message().asByteArray());
            return SignResponse.builder()
                    .signature(SdkBytes.fromByteArray(signature.sign()))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
        calls.incrementAndGet();
        return GetPublicKeyResponse.builder()
                .publicKey(SdkBytes.fromByteArray(signing.getPublic().getEncoded()))
                .build();
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
