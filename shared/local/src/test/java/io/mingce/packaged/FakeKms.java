package io.mingce.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// KMS's Encrypt, Decrypt and GenerateDataKey under one key that lives as long as this object.
final class FakeKms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final SecureRandom random = new SecureRandom();
    private final byte[] key = bytes(32);

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
            default ->
                    throw new IllegalArgumentException("KMS " + operation + " is not played here");
        };
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
