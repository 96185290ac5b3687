package io.mingce.tagging;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Looks at several customers at the same time: most of the time goes by with waiting for their records.
final class InParallel {

    /// What the memory of a small function holds of records, and what one connection pool serves.
    private static final int AT_ONCE = 16;

    private InParallel() {}

    /// What `what` says of each, once all are done. What it throws is thrown.
    static <T> Map<CustomerId, T> each(Collection<Customer> customers, Function<Customer, T> what) {
        var free = new Semaphore(AT_ONCE);
        var results = new HashMap<CustomerId, T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Map.Entry<CustomerId, Future<T>>>();
            for (Customer customer : customers) {
                running.add(
                        Map.entry(
                                customer.id(),
                                threads.submit(() -> {
                                    free.acquire();
                                    try {
                                        return what.apply(customer);
                                    } finally {
                                        free.release();
                                    }
                                })));
            }
            for (var each : running) {
                results.put(each.getKey(), each.getValue().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while customers were looked at", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a customer could not be looked at", e);
        }
        return results;
    }
}
