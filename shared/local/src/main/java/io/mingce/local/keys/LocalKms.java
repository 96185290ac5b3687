package io.mingce.local.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// KMS in process: AES-256-GCM under a key derived from the key file for each key ARN. As on AWS a ciphertext names
/// its key, opens only under the encryption context it was made with, and a plaintext is at most 4,096 bytes. Signs with
/// ECDSA on P-256.
public final class LocalKms implements KmsClient {

    /// Name of the key file in a data folder.
    public static final String FILE = "kms.key";

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MAX_PLAINTEXT = 4096;
    private static final int DIGEST_BYTES = 32;

    private final byte[] secret;
    private final List<String> keyArns;
    private final SigningKeys signing;
    private final SecureRandom random = new SecureRandom();

    /// @param keyFile made with a new secret where it does not exist
    /// @param keyArns the keys that the template declares to encrypt with
    /// @param signingArns those that it declares to sign with
    public LocalKms(Path keyFile, List<String> keyArns, List<String> signingArns) {
        this.secret = KeyFile.readOrCreate(keyFile);
        this.keyArns = List.copyOf(keyArns);
        this.signing = new SigningKeys(keyFile, signingArns);
    }

    /// The public key of the first signing key that a key file holds, DER; empty where it holds none.
    public static Optional<byte[]> publicKey(Path keyFile) {
        return SigningKeys.publicKey(keyFile);
    }

    @Override
    public EncryptResponse encrypt(EncryptRequest request) {
        byte[] plain = request.plaintext().asByteArray();
        if (plain.length > MAX_PLAINTEXT) {
            throw KmsException.builder()
                    .message("1 validation error: plaintext is longer than 4096 bytes")
                    .statusCode(400)
                    .build();
        }
        String arn = arn(request.keyId());
        return EncryptResponse.builder()
                .keyId(arn)
                .ciphertextBlob(seal(arn, plain, request.encryptionContext()))
                .build();
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
        ByteBuffer blob = request.ciphertextBlob().asByteBuffer();
        if (blob.remaining() < 2
                || blob.remaining() < 2 + blob.getShort(blob.position()) + IV_BYTES) {
            throw InvalidCiphertextException.builder().message("not a ciphertext").build();
        }
        byte[] name = new byte[blob.getShort()];
        blob.get(name);
        String arn = new String(name, UTF_8);
        if (request.keyId() != null && !arn(request.keyId()).equals(arn)) {
            throw IncorrectKeyException.builder().message("made under another key").build();
        }
        byte[] iv = new byte[IV_BYTES];
        blob.get(iv);
        byte[] sealed = new byte[blob.remaining()];
        blob.get(sealed);
        try {
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, arn, iv, request.encryptionContext())
                            .doFinal(sealed);
            return DecryptResponse.builder()
                    .keyId(arn)
                    .plaintext(SdkBytes.fromByteArrayUnsafe(plain))
                    .build();
        } catch (GeneralSecurityException e) {
            throw InvalidCiphertextException.builder()
                    .message("altered, or the encryption context differs")
                    .cause(e)
                    .build();
        }
    }

    @Override
    public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
        Integer given = request.numberOfBytes();
        byte[] key = new byte[given == null ? 32 : given];
        random.nextBytes(key);
        String arn = arn(request.keyId());
        return GenerateDataKeyResponse.builder()
                .keyId(arn)
                .plaintext(SdkBytes.fromByteArrayUnsafe(key))
                .ciphertextBlob(seal(arn, key, request.encryptionContext()))
                .build();
    }

    @Override
    public SignResponse sign(SignRequest request) {
        byte[] message = request.message().asByteArray();
        boolean digest = request.messageType() == MessageType.DIGEST;
        if (request.signingAlgorithm() != SigningAlgorithmSpec.ECDSA_SHA_256
                || (digest ? message.length != DIGEST_BYTES : message.length > MAX_PLAINTEXT)) {
            throw KmsException.builder()
                    .message("1 validation error: ECDSA_SHA_256 of a digest or of 4096 bytes")
                    .statusCode(400)
                    .build();
        }
        try {
            Signature signature =
                    Signature.getInstance(digest ? "NONEwithECDSA" : "SHA256withECDSA");
            signature.initSign(pair(request.keyId()).getPrivate());
            signature.update(message);
            return SignResponse.builder()
                    .keyId(request.keyId())
                    .signature(SdkBytes.fromByteArrayUnsafe(signature.sign()))
                    .signingAlgorithm(request.signingAlgorithm())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
        return GetPublicKeyResponse.builder()
                .keyId(request.keyId())
                .publicKey(SdkBytes.fromByteArray(pair(request.keyId()).getPublic().getEncoded()))
                .keySpec(KeySpec.ECC_NIST_P256)
                .keyUsage(KeyUsageType.SIGN_VERIFY)
                .signingAlgorithms(SigningAlgorithmSpec.ECDSA_SHA_256)
                .build();
    }

    private KeyPair pair(String keyId) {
        return signing.find(keyId)
                .orElseThrow(() ->
                        NotFoundException.builder().message("no signing key " + keyId).build());
    }

    private SdkBytes seal(String arn, byte[] plain, Map<String, String> context) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, arn, iv, context).doFinal(plain);
            byte[] name = arn.getBytes(UTF_8);
            ByteBuffer blob = ByteBuffer.allocate(2 + name.length + IV_BYTES + sealed.length);
            blob.putShort((short) name.length).put(name).put(iv).put(sealed);
            return SdkBytes.fromByteArrayUnsafe(blob.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, String arn, byte[] iv, Map<String, String> context)
            throws GeneralSecurityException {
        Mac derive = Mac.getInstance("HmacSHA256");
        derive.init(new SecretKeySpec(secret, "HmacSHA256"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derive.doFinal(arn.getBytes(UTF_8)), "AES"),
                new GCMParameterSpec(TAG_BITS, iv));
        new TreeMap<>(context).forEach((name, value) -> cipher.updateAAD(framed(name, value)));
        return cipher;
    }

    /// With lengths, so that no two contexts give the same bytes.
    private static byte[] framed(String name, String value) {
        byte[] first = name.getBytes(UTF_8);
        byte[] second = value.getBytes(UTF_8);
        return ByteBuffer.allocate(8 + first.length + second.length)
                .putInt(first.length)
                .put(first)
                .putInt(second.length)
                .put(second)
                .array();
    }

    private String arn(String keyId) {
        return keyArns.stream()
                .filter(arn -> arn.equals(keyId) || arn.endsWith("key/" + keyId))
                .findAny()
                .orElseThrow(() -> NotFoundException.builder().message("no key " + keyId).build());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
