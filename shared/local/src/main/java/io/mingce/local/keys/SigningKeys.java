package io.mingce.local.keys;

import io.mingce.local.refusal.Refusal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Key pairs on P-256 that the local KMS signs with, made on first start: in the key file behind the secret, a line each
/// of ARN, private key (PKCS 8) and public key (SubjectPublicKeyInfo), both in base 64.
final class SigningKeys {

    private static final String ALGORITHM = "EC";

    private final Map<String, KeyPair> pairs = new LinkedHashMap<>();

    /// @param arns the keys that the template declares
    SigningKeys(Path keyFile, List<String> arns) {
        pairs.putAll(read(keyFile));
        for (String arn : arns) {
            if (!pairs.containsKey(arn)) {
                KeyPair made = generate();
                KeyFile.add(
                        keyFile,
                        String.join(
                                " ",
                                arn,
                                base64(made.getPrivate().getEncoded()),
                                base64(made.getPublic().getEncoded())));
                pairs.put(arn, made);
            }
        }
        pairs.keySet().retainAll(arns);
    }

    /// The first that the file holds, DER.
    static Optional<byte[]> publicKey(Path keyFile) {
        return read(keyFile).values().stream()
                .findFirst()
                .map(pair -> pair.getPublic().getEncoded());
    }

    private static Map<String, KeyPair> read(Path keyFile) {
        Map<String, KeyPair> pairs = new LinkedHashMap<>();
        for (String line : KeyFile.further(keyFile)) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 3) {
                throw damaged(keyFile, null);
            }
            pairs.put(parts[0], read(keyFile, parts[1], parts[2]));
        }
        return pairs;
    }

    Optional<KeyPair> find(String keyId) {
        return pairs.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(keyId) || entry.getKey().endsWith("key/" + keyId))
                .map(Map.Entry::getValue)
                .findAny();
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair read(Path keyFile, String secret, String open) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(open))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw damaged(keyFile, e);
        }
    }

    private static Refusal damaged(
            Path keyFile, @org.jspecify.annotations.Nullable Throwable cause) {
        return new Refusal(
                "密钥文件 " + keyFile + " 中的签名密钥已损坏；请恢复备份。",
                "A signing key in the key file " + keyFile + " is damaged; restore the file.",
                cause);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
