package io.mingce.store.erasure;

import io.mingce.erasure.Signer;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// [Signer] by an asymmetric key of KMS. KMS takes 4 KB of a text at most, so it gets the hash.
public final class KmsSigner implements Signer {

    private final KmsClient client;
    private final String keyArn;
    private volatile byte @Nullable [] publicKey;

    /// @param keyArn of a key for signing, on P-256
    public KmsSigner(KmsClient client, String keyArn) {
        this.client = client;
        this.keyArn = keyArn;
    }

    @Override
    public byte[] sign(byte[] text) {
        return client.sign(s ->
                        s.keyId(keyArn)
                                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
                                .messageType(MessageType.DIGEST)
                                .message(SdkBytes.fromByteArrayUnsafe(sha256(text))))
                .signature()
                .asByteArray();
    }

    @Override
    public byte[] publicKey() {
        byte[] known = publicKey;
        if (known == null) {
            known = client.getPublicKey(g -> g.keyId(keyArn)).publicKey().asByteArray();
            publicKey = known;
        }
        return known.clone();
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
