package io.mingce.memory;

import static java.util.stream.Collectors.toSet;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.erasure.Leftovers;
import io.mingce.review.CaseId;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// [Leftovers] in memory.
public final class MemoryLeftovers implements Leftovers {

    private final MemoryCustomers customers;
    private final MemoryReviewCases cases;
    private final RetentionEnds ends;

    /// Whose data key there is, and who has a row in the search: to be filled by whoever stores customers.
    public final Set<CustomerId> keys = ConcurrentHashMap.newKeySet();

    /// See [#keys].
    public final Set<CustomerId> directory = ConcurrentHashMap.newKeySet();

    /// Of what is kept in these.
    public MemoryLeftovers(MemoryCustomers customers, MemoryReviewCases cases, RetentionEnds ends) {
        this.customers = customers;
        this.cases = cases;
        this.ends = ends;
    }

    @Override
    public Map<String, Long> items(Set<CustomerId> ids) {
        return customers.forget(ids);
    }

    @Override
    public Map<String, Long> pairs(Set<CaseId> pairs, Set<MergeId> merges) {
        return Map.of("Jobs", cases.forget(pairs) + customers.forgetMerges(merges));
    }

    @Override
    public Map<String, Long> jobs(Set<CustomerId> ids) {
        Set<CustomerId> waiting = ends.waiting(Integer.MAX_VALUE);
        Set<CustomerId> theirs = ids.stream().filter(waiting::contains).collect(toSet());
        ends.taken(theirs);
        return Map.of("Jobs", (long) theirs.size());
    }

    @Override
    public Map<String, Long> directory(Set<CustomerId> ids) {
        return Map.of("Directory", ids.stream().filter(directory::remove).count());
    }

    @Override
    public Map<String, Long> keys(Set<CustomerId> ids) {
        return Map.of("CustomerKeys", ids.stream().filter(keys::remove).count());
    }

    @Override
    public Set<CustomerId> present(Set<CustomerId> ids) {
        return ids.stream().filter(id -> keys.contains(id) || customers.keeps(id)).collect(toSet());
    }
}
