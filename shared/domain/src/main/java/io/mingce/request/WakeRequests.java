package io.mingce.request;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.CustomerId;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What time alone brings on: requests whose next moment has come, and the erasure of those whose time in the archive has
/// ended.
public final class WakeRequests {

    /// At most so many at once: a queue is filled in seconds, and the rest comes with the next call.
    private static final int MOST = 500;

    private final Requests requests;
    private final RetentionEnds ends;
    private final HandleRequest handle;
    private final RequestQueue queue;
    private final InstantSource clock;

    public WakeRequests(
            Requests requests,
            RetentionEnds ends,
            HandleRequest handle,
            RequestQueue queue,
            InstantSource clock) {
        this.requests = requests;
        this.ends = ends;
        this.handle = handle;
        this.queue = queue;
        this.clock = clock;
    }

    /// How many of which.
    public record Woken(int requests, int ended) {}

    public Woken wake() {
        Set<RequestId> waking = requests.waking(clock.instant(), MOST);
        waking.forEach(id -> queue.send(id, Duration.ZERO));
        Set<CustomerId> ended = ends.waiting(MOST);
        ended.forEach(this::erase);
        return new Woken(waking.size(), ended.size());
    }

    /// Whoever dies in between has a customer erased by two requests, which is as well.
    private void erase(CustomerId id) {
        handle.enter(
                new HandleRequest.Entered(
                        RequestKind.ERASE,
                        Asker.RETENTION,
                        id,
                        "zh",
                        Optional.empty(),
                        Map.of(),
                        Set.of(),
                        Optional.empty()));
        ends.taken(Set.of(id));
    }
}
