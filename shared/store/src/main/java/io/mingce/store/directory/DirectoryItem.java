package io.mingce.store.directory;

import static java.util.Objects.requireNonNull;

import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The directory's items in the table of identifiers, all under the token `directory`: `delta#<12 digits>` for each note,
/// and `manifest`, which sorts behind them, so that one query gives the news and the manifest.
final class DirectoryItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "token", Secrecy.PLAIN,
                    "holder", Secrecy.PLAIN,
                    "rows", Secrecy.ENCRYPTED,
                    "expires", Secrecy.PLAIN,
                    "snapshot", Secrecy.PLAIN,
                    "former", Secrecy.PLAIN,
                    "sequence", Secrecy.PLAIN,
                    "count", Secrecy.PLAIN,
                    "version", Secrecy.PLAIN,
                    "at", Secrecy.PLAIN);

    static final String DIRECTORY = "directory";
    static final String MANIFEST = "manifest";
    private static final String DELTA = "delta#";

    /// The version of rows of a manifest that names none.
    private static final int UNSAID = 1;

    private DirectoryItem() {}

    static String delta(long sequence) {
        return DELTA + "%012d".formatted(sequence);
    }

    static Map<String, AttributeValue> key(String holder) {
        return Map.of("token", text(DIRECTORY), "holder", text(holder));
    }

    static Map<String, AttributeValue> delta(long sequence, byte[] sealed, Instant expires) {
        var item = new HashMap<>(key(delta(sequence)));
        item.put("rows", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(sealed)));
        item.put("expires", number(expires.getEpochSecond()));
        return item;
    }

    static Map<String, AttributeValue> manifest(Manifest manifest) {
        var item = new HashMap<>(key(MANIFEST));
        manifest.snapshot().ifPresent(name -> item.put("snapshot", text(name)));
        manifest.former().ifPresent(name -> item.put("former", text(name)));
        item.put("sequence", number(manifest.sequence()));
        item.put("count", number(manifest.rows()));
        item.put("at", text(manifest.at().toString()));
        item.put("version", number(manifest.version()));
        return item;
    }

    static boolean isManifest(Map<String, AttributeValue> item) {
        return holder(item).equals(MANIFEST);
    }

    static Manifest manifest(Map<String, AttributeValue> item) {
        return new Manifest(
                Optional.ofNullable(item.get("snapshot")).map(AttributeValue::s),
                Optional.ofNullable(item.get("former")).map(AttributeValue::s),
                Long.parseLong(requireNonNull(item.get("sequence")).n()),
                Integer.parseInt(requireNonNull(item.get("count")).n()),
                Instant.parse(requireNonNull(item.get("at")).s()),
                Optional.ofNullable(item.get("version"))
                        .map(version -> Integer.parseInt(version.n()))
                        .orElse(UNSAID));
    }

    static long sequence(Map<String, AttributeValue> delta) {
        return Long.parseLong(holder(delta), DELTA.length(), holder(delta).length(), 10);
    }

    static byte[] rows(Map<String, AttributeValue> delta) {
        return requireNonNull(delta.get("rows")).b().asByteArrayUnsafe();
    }

    private static String holder(Map<String, AttributeValue> item) {
        return requireNonNull(item.get("holder")).s();
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
