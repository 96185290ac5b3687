package io.mingce.store.erasure;

import static io.mingce.store.erasure.Packed.sorted;
import static io.mingce.store.table.Items.text;
import static io.mingce.store.table.Items.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.customer.CustomerId;
import io.mingce.erasure.Erasures.Entry;
import io.mingce.identity.Token;
import io.mingce.request.RequestId;
import io.mingce.store.table.Secrecy;
import io.mingce.store.table.SortableTime;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What the ledger says for ever of an erasure: `erasure#<yyyy-mm>` · `<instant>#<request>`; beside it which months there
/// are, `erasures` · `<yyyy-mm>`, and where the entry of a request stands, `erased#<request>` · `entry`.
final class EntryItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "id", Secrecy.PLAIN,
                    "at", Secrecy.PLAIN,
                    "who", Secrecy.TOKEN,
                    "entry", Secrecy.PLAIN);

    private static final int MONTH = "2026-11".length();
    private static final String JOIN = "#";

    private EntryItem() {}

    /// Partition of all months.
    static AttributeValue months() {
        return text("erasures");
    }

    static AttributeValue month(String month) {
        return text("erasure#" + month);
    }

    /// The month of what stands at `at`.
    static String monthOf(String at) {
        return at.substring(0, MONTH);
    }

    /// What sorts before all entries of this instant and behind all before it.
    static String at(Instant instant) {
        return SortableTime.of(instant);
    }

    static String at(Entry entry) {
        return at(entry.at()) + JOIN + entry.id();
    }

    static Map<String, AttributeValue> key(String at) {
        return Map.of("id", month(monthOf(at)), "at", text(at));
    }

    static Map<String, AttributeValue> monthItem(Entry entry) {
        return Map.of("id", months(), "at", text(monthOf(at(entry))));
    }

    static Map<String, AttributeValue> pointerKey(RequestId id) {
        return Map.of("id", text("erased#" + id), "at", text("entry"));
    }

    static Map<String, AttributeValue> pointer(Entry entry) {
        var item = new HashMap<>(pointerKey(entry.id()));
        item.put("entry", text(at(entry)));
        return item;
    }

    static Map<String, AttributeValue> of(Entry entry) {
        var item = new HashMap<>(key(at(entry)));
        item.put(
                "who",
                Packed.of(
                        Map.of(
                                "customers", sorted(entry.customers(), CustomerId::value),
                                "tokens", sorted(entry.tokens(), Token::value),
                                "suppressed", sorted(entry.suppressed(), Token::value))));
        return item;
    }

    static Entry entry(Map<String, AttributeValue> item) {
        String[] at = text(item, "at").split(JOIN, 2);
        Map<String, List<String>> who = Packed.lists(value(item, "who"));
        return new Entry(
                new RequestId(at[1]),
                Packed.read(who, "customers", CustomerId::new),
                Packed.read(who, "tokens", Token::new),
                Packed.read(who, "suppressed", Token::new),
                Instant.parse(at[0]));
    }

    /// SHA-256 over what the entry says, in one order whatever it was written in: a line for the request and its instant,
    /// then one for each id and hash, sorted.
    static String hash(Entry entry) {
        var text = new StringBuilder(at(entry)).append('\n');
        sorted(entry.customers(), CustomerId::value)
                .forEach(id -> text.append("customer ").append(id).append('\n'));
        sorted(entry.tokens(), Token::value)
                .forEach(token -> text.append("token ").append(token).append('\n'));
        sorted(entry.suppressed(), Token::value)
                .forEach(token -> text.append("suppressed ").append(token).append('\n'));
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
