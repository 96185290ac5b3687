package io.mingce.memory;

import io.mingce.identity.Token;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.RequestId;
import io.mingce.request.Requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// [Requests] in memory; forgets nothing by itself.
public final class MemoryRequests implements Requests {

    private final Map<RequestId, PrivacyRequest> stored = new HashMap<>();
    private final Map<RequestId, Map<String, String>> wishes = new HashMap<>();
    private final Map<Token, Long> counts = new HashMap<>();

    @Override
    public synchronized Optional<PrivacyRequest> find(RequestId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized boolean save(PrivacyRequest request) {
        PrivacyRequest before = stored.get(request.id());
        if (request.version() != (before == null ? 0 : before.version())) {
            return false;
        }
        stored.put(request.id(), request.at(request.version() + 1));
        return true;
    }

    @Override
    public synchronized List<PrivacyRequest> due(LocalDate until, int most) {
        return stored.values().stream()
                .filter(request -> !request.state().ended())
                .filter(request -> !request.clock().due().isAfter(until))
                .sorted(
                        Comparator.comparing((PrivacyRequest request) -> request.clock().due())
                                .thenComparing(PrivacyRequest::id))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Set<RequestId> waking(Instant until, int most) {
        return stored.values().stream()
                .filter(request -> request.next().filter(at -> !at.isAfter(until)).isPresent())
                .sorted(Comparator.comparing(request -> request.next().orElseThrow()))
                .limit(most)
                .map(PrivacyRequest::id)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void keepWish(RequestId id, Map<String, String> wish) {
        wishes.put(id, Map.copyOf(wish));
    }

    @Override
    public synchronized Map<String, String> wish(RequestId id) {
        return wishes.getOrDefault(id, Map.of());
    }

    @Override
    public synchronized void forgetWish(RequestId id) {
        wishes.remove(id);
    }

    @Override
    public synchronized long count(Token key, Instant until) {
        return counts.merge(key, 1L, Long::sum);
    }
}
