package io.mingce.memory;

import io.mingce.audit.Access;
import io.mingce.audit.AuditChains;
import io.mingce.audit.AuditDay;
import io.mingce.audit.AuditLog;
import io.mingce.audit.AuditTrail;
import io.mingce.audit.ChainId;
import io.mingce.audit.Head;
import io.mingce.audit.Link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// [AuditTrail], [AuditChains] and [AuditLog] in memory: one chain a day.
public final class MemoryAuditTrail implements AuditTrail, AuditChains, AuditLog {

    private final Map<ChainId, NavigableMap<Long, Optional<Link>>> chains = new TreeMap<>();
    private final String writer;

    public MemoryAuditTrail() {
        this("memory");
    }

    /// @param writer name of its chains
    public MemoryAuditTrail(String writer) {
        this.writer = writer;
    }

    @Override
    public synchronized void note(Access access) {
        var id = new ChainId(AuditDay.of(access.at()), writer);
        var chain = chains.computeIfAbsent(id, _ -> new TreeMap<>());
        Head head =
                chain.isEmpty()
                        ? Head.empty(id)
                        : Head.after(chain.lastEntry().getValue().orElseThrow());
        Link link = Link.after(head, access);
        chain.put(link.number(), Optional.of(link));
    }

    /// What only somebody with the keys to the store could do: every chain by the places in it.
    public Map<ChainId, NavigableMap<Long, Optional<Link>>> tamper() {
        return chains;
    }

    /// All that was noted, in its order.
    public synchronized List<Access> accesses() {
        return chains.values().stream()
                .flatMap(chain -> chain.values().stream())
                .flatMap(Optional::stream)
                .map(Link::access)
                .toList();
    }

    @Override
    public synchronized SortedSet<ChainId> of(AuditDay day) {
        var found = new TreeSet<ChainId>();
        chains.keySet().stream().filter(chain -> chain.day().equals(day)).forEach(found::add);
        return found;
    }

    @Override
    public synchronized List<Place> links(ChainId chain, long from, int limit) {
        return chains.getOrDefault(chain, new TreeMap<>()).tailMap(from).entrySet().stream()
                .limit(limit)
                .map(place -> new Place(place.getKey(), place.getValue()))
                .toList();
    }

    @Override
    public synchronized Page page(Question question, Optional<String> from, int limit) {
        var found = new ArrayList<>(accesses().stream().filter(a -> asked(a, question)).toList());
        found.sort(Comparator.comparing(Access::at).reversed());
        int begin = from.map(Integer::parseInt).orElse(0);
        int end = Math.min(begin + limit, found.size());
        return new Page(
                found.subList(begin, end),
                end < found.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
    }

    private static boolean asked(Access access, Question question) {
        return question.subject().includes(access)
                && !access.at().isBefore(question.from())
                && access.at().isBefore(question.until())
                && question.outcome().map(access.outcome()::equals).orElse(true);
    }
}
