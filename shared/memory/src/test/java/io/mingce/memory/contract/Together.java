package io.mingce.memory.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Does the same thing many times at the same instant.
public final class Together {

    private Together() {}

    /// The results in order, once all are done.
    public static <T> List<T> run(int times, IntFunction<T> what) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                int turn = i;
                running.add(
                        threads.submit(
                                (Callable<T>)
                                        () -> {
                                            start.await();
                                            return what.apply(turn);
                                        }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("one of those at the same instant failed", e);
        }
    }
}
