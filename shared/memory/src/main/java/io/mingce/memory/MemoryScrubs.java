package io.mingce.memory;

import io.mingce.erasure.Scrubs;
import io.mingce.importing.ImportId;
import io.mingce.request.RequestId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Scrubs] in memory.
public final class MemoryScrubs implements Scrubs {

    private record Key(ImportId importId, RequestId request) {}

    private final Map<Key, Scrub> scrubs = new LinkedHashMap<>();
    private final Map<ImportId, ImportId> originals = new HashMap<>();

    @Override
    public synchronized void ask(ImportId importId, RequestId request, Set<Long> rows) {
        scrubs.merge(
                new Key(importId, request),
                new Scrub(importId, request, Set.copyOf(rows), Optional.empty()),
                (before, now) -> {
                    if (before.rows().containsAll(now.rows())) {
                        return before;
                    }
                    var all = new HashSet<>(before.rows());
                    all.addAll(now.rows());
                    return new Scrub(importId, request, all, Optional.empty());
                });
    }

    @Override
    public synchronized Optional<Scrub> find(ImportId importId, RequestId request) {
        return Optional.ofNullable(scrubs.get(new Key(importId, request)));
    }

    @Override
    public synchronized void done(Scrub scrub, Map<String, Long> counts) {
        scrubs.computeIfPresent(
                new Key(scrub.importId(), scrub.request()),
                (_, now) ->
                        now.rows().equals(scrub.rows())
                                ? new Scrub(
                                        now.importId(),
                                        now.request(),
                                        now.rows(),
                                        Optional.of(Map.copyOf(counts)))
                                : now);
    }

    @Override
    public synchronized void rewritten(ImportId content, ImportId original) {
        originals.put(content, original);
    }

    @Override
    public synchronized Optional<ImportId> original(ImportId content) {
        return Optional.ofNullable(originals.get(content));
    }

    @Override
    public synchronized Set<Long> gone(ImportId importId) {
        var rows = new HashSet<Long>();
        scrubs.forEach((key, scrub) -> {
            if (key.importId().equals(importId)) {
                rows.addAll(scrub.rows());
            }
        });
        return rows;
    }

    /// Those that nobody has done yet, in the order in which they were asked for.
    public synchronized List<Scrub> open() {
        return scrubs.values().stream().filter(scrub -> scrub.done().isEmpty()).toList();
    }
}
