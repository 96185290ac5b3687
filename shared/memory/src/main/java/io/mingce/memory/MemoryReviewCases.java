package io.mingce.memory;

import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// [ReviewCases] in memory.
public final class MemoryReviewCases implements ReviewCases {

    private final Map<CaseId, ReviewCase> cases = new TreeMap<>();

    @Override
    public synchronized void open(Set<ReviewCase> opened) {
        for (ReviewCase each : opened) {
            cases.merge(each.id(), each, MemoryReviewCases::newBasis);
        }
    }

    private static ReviewCase newBasis(ReviewCase before, ReviewCase now) {
        return before.isOpen()
                ? new ReviewCase(
                        before.id(),
                        now.basis(),
                        before.openedAt(),
                        before.owner(),
                        before.notBefore(),
                        Optional.empty())
                : before;
    }

    @Override
    public synchronized Optional<ReviewCase> find(CaseId id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public synchronized Page page(
            Order order, Optional<String> owner, Optional<String> from, int limit) {
        List<ReviewCase> open =
                cases.values().stream()
                        .filter(ReviewCase::isOpen)
                        .filter(c -> owner.isEmpty() || c.owner().equals(owner))
                        .sorted(comparator(order))
                        .toList();
        int start = from.map(Integer::parseInt).orElse(0);
        int end = Math.min(start + limit, open.size());
        return new Page(
                open.subList(start, end),
                end < open.size() ? Optional.of(String.valueOf(end)) : Optional.empty());
    }

    private static Comparator<ReviewCase> comparator(Order order) {
        Comparator<ReviewCase> restLast = Comparator.comparing(c -> c.notBefore().isPresent());
        Comparator<ReviewCase> wanted =
                switch (order) {
                    case SCORE -> Comparator.comparingDouble(c -> -c.basis().score());
                    case AGE -> Comparator.comparing(ReviewCase::openedAt);
                };
        return restLast.thenComparing(wanted).thenComparing(ReviewCase::id);
    }

    @Override
    public synchronized boolean change(ReviewCase changed) {
        ReviewCase before = cases.get(changed.id());
        if (before == null || !before.isOpen()) {
            return false;
        }
        cases.put(changed.id(), changed);
        return true;
    }

    /// Removes these, and says how many there were.
    synchronized long forget(Set<CaseId> ids) {
        return ids.stream().filter(id -> cases.remove(id) != null).count();
    }

    /// All cases opened so far.
    public synchronized Set<ReviewCase> all() {
        return Set.copyOf(cases.values());
    }
}
