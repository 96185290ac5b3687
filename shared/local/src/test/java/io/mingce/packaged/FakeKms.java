package io.mingce.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// KMS's Encrypt, Decrypt and GenerateDataKey under one key that lives as long as this object, and Sign under another.
final class FakeKms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final SecureRandom random = new SecureRandom();
    private final byte[] key = bytes(32);
    private final KeyPair pair = pair();

    JsonNode answer(String operation, JsonNode request) {
        ObjectNode answer = JSON.createObjectNode().put("KeyId", "DataKey");
        byte[] context = context(request);
        return switch (operation) {
            case "Encrypt" ->
                    answer.put("CiphertextBlob", seal(decoded(request, "Plaintext"), context));
            case "Decrypt" ->
                    answer.put(
                            "Plaintext", base64(open(decoded(request, "CiphertextBlob"), context)));
            case "GenerateDataKey" -> {
                byte[] made = bytes(32);
                yield answer.put("Plaintext", base64(made))
                        .put("CiphertextBlob", seal(made, context));
            }
            case "Sign" -> answer.put("Signature", sign(request));
            case "GetPublicKey" -> answer.put("PublicKey", base64(pair.getPublic().getEncoded()));
            default ->
                    throw new IllegalArgumentException("KMS " + operation + " is not played here");
        };
    }

    /// The logical id of the key that a request is about.
    static String key(JsonNode request) {
        String id = request.path("KeyId").asText("DataKey");
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private String sign(JsonNode request) {
        boolean digest = request.path("MessageType").asText().equals("DIGEST");
        try {
            Signature signature =
                    Signature.getInstance(digest ? "NONEwithECDSA" : "SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(decoded(request, "Message"));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String seal(byte[] plain, byte[] context) {
        byte[] nonce = bytes(12);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, context);
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return base64(both);
    }

    private byte[] open(byte[] sealed, byte[] context) {
        byte[] nonce = Arrays.copyOf(sealed, 12);
        return crypt(
                Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, 12, sealed.length), context);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("another key or encryption context", e);
        }
    }

    private static byte[] context(JsonNode request) {
        var sorted = new TreeMap<String, String>();
        request.path("EncryptionContext")
                .properties()
                .forEach(e -> sorted.put(e.getKey(), e.getValue().asText()));
        return sorted.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(JsonNode request, String name) {
        return Base64.getDecoder().decode(request.path(name).asText());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private byte[] bytes(int length) {
        byte[] made = new byte[length];
        random.nextBytes(made);
        return made;
    }
}
