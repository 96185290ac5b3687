package io.mingce.store.request;

import static io.mingce.store.table.Items.number;
import static io.mingce.store.table.Items.text;
import static io.mingce.store.table.Items.value;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.request.RequestId;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What a correction says: `request#<id>` · `wish`, sealed for this place.
final class WishItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", Secrecy.PLAIN,
                    "part", Secrecy.PLAIN,
                    "wish", Secrecy.ENCRYPTED,
                    "expires", Secrecy.PLAIN);

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String PART = "wish";

    private WishItem() {}

    static Map<String, AttributeValue> key(RequestId id) {
        return RequestItem.key(id, PART);
    }

    static Map<String, AttributeValue> of(
            RequestId id, Map<String, String> wish, Envelope envelope, Instant expires) {
        var item = new HashMap<>(key(id));
        item.put(
                "wish",
                AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(sealed(id, wish, envelope))));
        item.put("expires", number(expires.getEpochSecond()));
        return item;
    }

    private static byte[] sealed(RequestId id, Map<String, String> wish, Envelope envelope) {
        try {
            return envelope.seal(place(id), MAPPER.writeValueAsBytes(wish));
        } catch (IOException e) { // Without its cause, which may quote the text.
            throw new IllegalStateException("a wish cannot be written");
        }
    }

    static Map<String, String> wish(
            RequestId id, Map<String, AttributeValue> item, Envelope envelope) {
        byte[] sealed = value(item, "wish").b().asByteArrayUnsafe();
        try {
            return MAPPER.readValue(envelope.open(place(id), sealed), TEXTS);
        } catch (IOException e) { // Without its cause, which quotes the text.
            throw new IllegalStateException("a wish cannot be read");
        }
    }

    private static String place(RequestId id) {
        return text(key(id), "job") + "/" + PART;
    }
}
