package io.mingce.store.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;

import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/// Seals and opens the encrypted attributes of an item: AES-256-GCM under the customer's data key, bound to the
/// customer, the part, the attribute and the schema version, so that no sealed value can be moved elsewhere.
/// About 2 µs an attribute, no request. Sealed form: one byte of schema version, 12 of nonce, text, 16 of tag.
public final class FieldCipher {

    private static final byte VERSION = 1;

    private FieldCipher() {}

    /// The item as it may be written. A null value, by which an update takes an attribute away, stays.
    ///
    /// @throws NullPointerException where an attribute to be sealed is not bytes, rather than letting it through
    public static Map<String, AttributeValue> seal(
            TableMetadata table, Map<String, AttributeValue> item, Aead key) {
        var sealed = new HashMap<>(item);
        for (String attribute : Secrecy.encrypted(table)) {
            AttributeValue plain = item.get(attribute);
            if (plain != null && !Boolean.TRUE.equals(plain.nul())) {
                sealed.put(attribute, seal(key, context(table, item, attribute), plain));
            }
        }
        return sealed;
    }

    /// The item as it was before it was sealed.
    ///
    /// @throws IllegalStateException where it was sealed with another key or for another place
    public static Map<String, AttributeValue> open(
            TableMetadata table, Map<String, AttributeValue> item, Aead key) {
        var opened = new HashMap<>(item);
        for (String attribute : Secrecy.encrypted(table)) {
            AttributeValue sealed = item.get(attribute);
            if (sealed != null && !Boolean.TRUE.equals(sealed.nul())) {
                opened.put(attribute, open(key, context(table, item, attribute), sealed));
            }
        }
        return opened;
    }

    private static AttributeValue seal(Aead key, String context, AttributeValue plain) {
        try {
            byte[] text = key.encrypt(plain.b().asByteArrayUnsafe(), context.getBytes(UTF_8));
            byte[] sealed = new byte[text.length + 1];
            sealed[0] = VERSION;
            System.arraycopy(text, 0, sealed, 1, text.length);
            return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + context, e);
        }
    }

    private static AttributeValue open(Aead key, String context, AttributeValue sealed) {
        byte[] bytes = sealed.b().asByteArrayUnsafe();
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalStateException("sealed by a newer version: " + context);
        }
        try {
            byte[] text = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
            return AttributeValue.fromB(
                    SdkBytes.fromByteArrayUnsafe(key.decrypt(text, context.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + context, e);
        }
    }

    private static String context(
            TableMetadata table, Map<String, AttributeValue> item, String attribute) {
        String part = table.primarySortKey().map(name -> text(item, name)).orElse("");
        return text(item, table.primaryPartitionKey())
                + '|'
                + part
                + '|'
                + attribute
                + '|'
                + VERSION;
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an item without its key " + name);
        }
        return value.s();
    }
}
