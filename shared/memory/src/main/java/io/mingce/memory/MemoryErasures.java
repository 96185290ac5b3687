package io.mingce.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.erasure.Erasure;
import io.mingce.erasure.Erasures;
import io.mingce.request.RequestId;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// [Erasures] in memory.
public final class MemoryErasures implements Erasures {

    private static final int PAGE = 3;

    private final Map<RequestId, Erasure> erasures = new HashMap<>();
    private final Map<RequestId, Entry> ledger = new HashMap<>();

    @Override
    public synchronized Optional<Erasure> find(RequestId id) {
        return Optional.ofNullable(erasures.get(id));
    }

    @Override
    public synchronized boolean save(Erasure erasure) {
        Erasure before = erasures.get(erasure.id());
        if ((before == null ? 0 : before.version()) != erasure.version()) {
            return false;
        }
        erasures.put(erasure.id(), erasure.at(erasure.version() + 1));
        return true;
    }

    @Override
    public synchronized void note(Entry entry) {
        ledger.put(entry.id(), entry);
    }

    @Override
    public synchronized Page noted(Instant since, Optional<String> from) {
        List<Entry> all =
                ledger.values().stream()
                        .filter(entry -> !entry.at().isBefore(since))
                        .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id))
                        .toList();
        int start = from.map(Integer::parseInt).orElse(0);
        int end = Math.min(start + PAGE, all.size());
        return new Page(
                all.subList(start, end),
                end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty());
    }

    @Override
    public synchronized String ledgerHash(RequestId id) {
        var text = new StringBuilder();
        Optional.ofNullable(ledger.get(id))
                .ifPresent(entry ->
                        text.append(entry.id())
                                .append(entry.at())
                                .append(new TreeSet<>(entry.customers()))
                                .append(new TreeSet<>(entry.tokens()))
                                .append(new TreeSet<>(entry.suppressed())));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
