package io.mingce.store.erasure;

import static io.mingce.store.table.Items.number;
import static io.mingce.store.table.Items.text;

import io.mingce.erasure.Scrubs.Scrub;
import io.mingce.importing.ImportId;
import io.mingce.request.RequestId;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Rows that are to go from an import: `import#<id>` · `scrub#<request>`, beside its job; and of which import a rewritten
/// file is: `rewritten#<import that its content would be>` · `import`.
final class ScrubItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", Secrecy.PLAIN,
                    "part", Secrecy.PLAIN,
                    "rows", Secrecy.PLAIN,
                    "scrubbed", Secrecy.PLAIN,
                    "original", Secrecy.PLAIN);

    static final String SCRUB = "scrub#";

    private ScrubItem() {}

    static AttributeValue job(ImportId id) {
        return text("import#" + id);
    }

    static Map<String, AttributeValue> key(ImportId id, RequestId request) {
        return Map.of("job", job(id), "part", text(SCRUB + request));
    }

    static AttributeValue rows(Collection<Long> rows) {
        return text(RowRanges.write(rows));
    }

    static AttributeValue counts(Map<String, Long> counts) {
        var values = new HashMap<String, AttributeValue>();
        counts.forEach((store, count) -> values.put(store, number(count)));
        return AttributeValue.fromM(values);
    }

    static Scrub scrub(ImportId id, Map<String, AttributeValue> item) {
        return new Scrub(
                id,
                new RequestId(text(item, "part").substring(SCRUB.length())),
                RowRanges.read(text(item, "rows")),
                Optional.ofNullable(item.get("scrubbed")).map(ScrubItem::counts));
    }

    private static Map<String, Long> counts(AttributeValue value) {
        var counts = new HashMap<String, Long>();
        value.m().forEach((store, count) -> counts.put(store, Long.valueOf(count.n())));
        return Map.copyOf(counts);
    }

    static Map<String, AttributeValue> rewrittenKey(ImportId content) {
        return Map.of("job", text("rewritten#" + content), "part", text("import"));
    }

    static Map<String, AttributeValue> rewritten(ImportId content, ImportId original) {
        var item = new HashMap<>(rewrittenKey(content));
        item.put("original", text(original.value()));
        return item;
    }
}
