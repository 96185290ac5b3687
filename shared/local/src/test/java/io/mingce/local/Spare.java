package io.mingce.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;

import io.mingce.local.template.Template;
import io.mingce.store.Host;
import io.mingce.store.Wiring;
import io.mingce.store.cipher.DataKeys;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Copies of all tables as a backup has them, and what whoever holds them could do: put them back, or open them with every
/// key that there still is.
final class Spare {

    private static final String KEYS = "CustomerKeys";

    private final Runner runner;
    private final Map<String, List<Map<String, AttributeValue>>> items = new LinkedHashMap<>();

    /// Copies everything that is there now.
    Spare(Runner runner) {
        this.runner = runner;
        runner.template().tables().forEach(table -> items.put(table.name(), scan(table.name())));
    }

    private List<Map<String, AttributeValue>> scan(String table) {
        return runner
                .clients()
                .dynamoDb()
                .scanPaginator(b -> b.tableName(table).consistentRead(true))
                .items()
                .stream()
                .toList();
    }

    /// Puts the items of a table back, as restoring it to that point in time does.
    void restore(String table) {
        for (Map<String, AttributeValue> item : items.getOrDefault(table, List.of())) {
            runner.clients().dynamoDb().putItem(b -> b.tableName(table).item(item));
        }
    }

    /// What the copies say, opened with every customer's key that there is now; a text for each attribute that opens.
    List<byte[]> opened() {
        Collection<Aead> keys = keys();
        List<byte[]> opened = new ArrayList<>();
        for (Template.Table table : runner.template().tables()) {
            for (Map<String, AttributeValue> item : items.getOrDefault(table.name(), List.of())) {
                item.forEach((name, value) -> {
                    if (value.b() != null) {
                        String place = place(table, item, name);
                        keys.forEach(key -> opened.addAll(open(key, value, place)));
                    }
                });
            }
        }
        return opened;
    }

    private Collection<Aead> keys() {
        Map<String, String> environment = new HashMap<>();
        runner.template().functions().forEach(f -> environment.putAll(f.environment()));
        Wiring wiring = Wiring.of(new Host(environment, runner.clients(), runner.clock()));
        return new DataKeys(runner.clients().dynamoDb(), KEYS, wiring.keysets(), runner.clock())
                .open(scan(KEYS))
                .values();
    }

    /// What a sealed attribute is bound to, see `FieldCipher`.
    private static String place(
            Template.Table table, Map<String, AttributeValue> item, String attribute) {
        return text(item, key(table, "HASH"))
                + '|'
                + text(item, key(table, "RANGE"))
                + '|'
                + attribute
                + "|1";
    }

    private static String key(Template.Table table, String type) {
        return table.keyTypes().entrySet().stream()
                .filter(key -> key.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findAny()
                .orElse("");
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? "" : value.s();
    }

    private static List<byte[]> open(Aead key, AttributeValue value, String place) {
        byte[] sealed = value.b().asByteArray();
        if (sealed.length == 0) {
            return List.of();
        }
        try {
            byte[] plain =
                    key.decrypt(
                            Arrays.copyOfRange(sealed, 1, sealed.length), place.getBytes(UTF_8));
            return List.of(unpacked(plain));
        } catch (GeneralSecurityException e) {
            return List.of();
        }
    }

    private static byte[] unpacked(byte[] plain) {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(plain))) {
            return packed.readAllBytes();
        } catch (IOException e) {
            return plain; // Was not packed.
        }
    }
}
