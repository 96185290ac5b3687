package io.mingce.tagging;

import io.mingce.customer.CustomerId;
import io.mingce.customer.TagName;
import io.mingce.failure.TryAgain;
import io.mingce.registration.Contended;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Tags pages of customers and counts what came of it. One customer that cannot be looked at holds up no other: the
/// page is then gone through one by one.
final class TagPages {

    /// Told of; all are counted.
    private static final int TOLD = 100;

    /// So many cannot all be wrong; something that is needed is.
    private static final int MANY = 3;

    private final Function<Set<CustomerId>, Tagged> tag;
    private final Map<TagName, Integer> failures = new TreeMap<>();
    private final Map<CustomerId, RuntimeException> failed = new HashMap<>();
    private int customers;
    private int changed;

    TagPages(Function<Set<CustomerId>, Tagged> tag) {
        this.tag = tag;
    }

    /// Tags all of them at once.
    ///
    /// @return whether that went well; where not, nothing is counted
    boolean together(Collection<CustomerId> ids) {
        return attempt(new HashSet<>(ids)) == null;
    }

    /// Tags each of them.
    void apart(Collection<CustomerId> ids) {
        int wrong = 0;
        for (CustomerId id : ids) {
            RuntimeException failure = attempt(Set.of(id));
            if (failure != null) {
                wrong++;
                if (failed.size() < TOLD) {
                    failed.put(id, failure);
                }
                if (wrong >= MANY && wrong == ids.size()) {
                    throw failure;
                }
            }
        }
    }

    private @Nullable RuntimeException attempt(Set<CustomerId> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        try {
            count(tag.apply(ids));
            return null;
        } catch (Contended contended) {
            return contended;
        } catch (TryAgain away) {
            throw away;
        } catch (
                RuntimeException
                        failure) { // Whatever it is, it is told of, and the others are not to wait.
            return failure;
        }
    }

    private void count(Tagged tagged) {
        customers += tagged.customers();
        changed += tagged.changed();
        tagged.failures().forEach((rule, times) -> failures.merge(rule, times, Integer::sum));
    }

    int customers() {
        return customers;
    }

    int changed() {
        return changed;
    }

    TagRun run(boolean unfinished) {
        return new TagRun(customers, changed, failures, failed, unfinished);
    }
}
