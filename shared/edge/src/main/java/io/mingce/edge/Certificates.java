package io.mingce.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.erasure.Signer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Signed statements that anybody can check without us: `{"certificate":{…},"key":…,"signature":…}`, the signature ECDSA on
/// P-256 with SHA-256 in DER over the canonical bytes of `certificate`, the key as SubjectPublicKeyInfo, both in Base64. How
/// the text is laid out does not matter, any other change does.
public final class Certificates {

    private static final String CERTIFICATE = "certificate";
    private static final String KEY = "key";
    private static final String SIGNATURE = "signature";
    private static final int P256_BITS = 256;

    private Certificates() {}

    /// What came of looking at one.
    ///
    /// @param sound whether it is as it was signed, and by the trusted key where there is one
    /// @param fingerprint SHA-256 of the key that it names, hexadecimal; empty where it names none
    /// @param why in both languages
    public record Verdict(boolean sound, String fingerprint, String why) {}

    /// The signed text. One request.
    ///
    /// @param certificate texts, whole numbers, truth values, and lists and maps of such
    public static String of(Map<String, Object> certificate, byte[] publicKey, Signer signer) {
        byte[] signature = signer.sign(CanonicalJson.write(certificate).getBytes(UTF_8));
        return CanonicalJson.write(
                Map.of(
                        CERTIFICATE,
                        certificate,
                        KEY,
                        Base64.getEncoder().encodeToString(publicKey),
                        SIGNATURE,
                        Base64.getEncoder().encodeToString(signature)));
    }

    /// Looks at an untrusted text. No request.
    ///
    /// @param trustedKey the key that must have signed it; where empty, it is only sound in itself, and the fingerprint is
    ///     to be compared with the one that whoever issued it makes known
    public static Verdict verify(String text, Optional<byte[]> trustedKey) {
        ObjectNode root;
        Object certificate;
        try {
            root = Json.read(new Body(text, false), ObjectNode.class);
            certificate = plain(root.path(CERTIFICATE));
        } catch (Refused | IllegalArgumentException unreadable) {
            return unsound("", "不是有效的证明文件", "this is no certificate");
        }
        Optional<byte[]> key = bytes(root.path(KEY));
        Optional<byte[]> signature = bytes(root.path(SIGNATURE));
        if (root.size() != 3
                || !root.path(CERTIFICATE).isObject()
                || key.isEmpty()
                || signature.isEmpty()) {
            return unsound("", "不是有效的证明文件", "this is no certificate");
        }
        String fingerprint = fingerprint(key.get());
        if (trustedKey.filter(trusted -> !MessageDigest.isEqual(trusted, key.get())).isPresent()) {
            return unsound(
                    fingerprint, "签名密钥不是所信任的密钥", "another key signed it than the trusted one");
        }
        return signed(CanonicalJson.write(certificate), key.get(), signature.get())
                ? new Verdict(true, fingerprint, "签名有效 / the signature fits")
                : unsound(fingerprint, "内容或签名被改动", "the content or the signature was altered");
    }

    private static Verdict unsound(String fingerprint, String zh, String en) {
        return new Verdict(false, fingerprint, zh + " / " + en);
    }

    private static boolean signed(String certificate, byte[] key, byte[] signature) {
        try {
            PublicKey publicKey =
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key));
            if (!(publicKey instanceof ECPublicKey ec)
                    || ec.getParams().getOrder().bitLength() != P256_BITS) {
                return false;
            }
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(publicKey);
            verifier.update(certificate.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    /// SHA-256 of a key, hexadecimal.
    public static String fingerprint(byte[] publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// Empty where it is no Base64, or not as it would be written.
    private static Optional<byte[]> bytes(JsonNode node) {
        try {
            byte[] bytes = Base64.getDecoder().decode(node.asText());
            return node.isTextual()
                            && Base64.getEncoder().encodeToString(bytes).equals(node.textValue())
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// @throws IllegalArgumentException where there is anything in it that no certificate has
    private static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> {
                if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                    throw new IllegalArgumentException("not a whole number");
                }
                yield node.longValue();
            }
            case OBJECT -> {
                var map = new TreeMap<String, Object>();
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    map.put(member.getKey(), plain(member.getValue()));
                }
                yield map;
            }
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                node.forEach(each -> list.add(plain(each)));
                yield list;
            }
            case MISSING -> Set.of();
            case NULL, BINARY, POJO -> throw new IllegalArgumentException("not in a certificate");
        };
    }
}
