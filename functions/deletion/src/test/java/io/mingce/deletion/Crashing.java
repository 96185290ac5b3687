package io.mingce.deletion;

import io.mingce.identity.Token;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.RequestId;
import io.mingce.request.Requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Dies before or after the n-th call that changes anything, once.
final class Crashing {

    private int left = Integer.MAX_VALUE;
    private boolean died;

    /// A process that died.
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// @param calls so many succeed
    void after(int calls) {
        left = calls;
    }

    /// Whether it died.
    boolean died() {
        return died;
    }

    void around(Runnable call) {
        step();
        call.run();
        step();
    }

    private void step() {
        if (left-- == 0) {
            died = true;
            throw new Crash();
        }
    }

    /// [Requests] that it dies at.
    record Stored(Requests requests, Crashing crashing) implements Requests {

        @Override
        public Optional<PrivacyRequest> find(RequestId id) {
            return requests.find(id);
        }

        @Override
        public boolean save(PrivacyRequest request) {
            crashing.step();
            boolean saved = requests.save(request);
            crashing.step();
            return saved;
        }

        @Override
        public List<PrivacyRequest> due(LocalDate until, int most) {
            return requests.due(until, most);
        }

        @Override
        public Set<RequestId> waking(Instant until, int most) {
            return requests.waking(until, most);
        }

        @Override
        public void keepWish(RequestId id, Map<String, String> wish) {
            crashing.around(() -> requests.keepWish(id, wish));
        }

        @Override
        public Map<String, String> wish(RequestId id) {
            return requests.wish(id);
        }

        @Override
        public void forgetWish(RequestId id) {
            crashing.around(() -> requests.forgetWish(id));
        }

        @Override
        public long count(Token key, Instant until) {
            return requests.count(key, until);
        }
    }
}
