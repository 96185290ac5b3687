package io.mingce.local.functions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Threads that deliver events. A delivery loop asks [#stopping] before it takes more; closing waits for what is
/// under way, then interrupts it.
public final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    /// Work that may be interrupted.
    @FunctionalInterface
    public interface Work {

        /// Works until it is done or told to stop.
        void run() throws InterruptedException;
    }

    /// Begins a piece of work; a failure that nobody expects is logged and ends it.
    public void begin(Work work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                LOG.debug("stopped");
            } catch (RuntimeException e) {
                LOG.error("a delivery ended: {}", Traces.of(e));
            }
        });
    }

    public boolean stopping() {
        return stopping;
    }

    /// Begins work that goes on until it is told to stop: after a failure that nobody expects it begins again. Else one
    /// event that cannot be delivered would end the delivery of all that follow.
    public void keep(Work work) {
        begin(() -> {
            while (!done(work)) {
                Thread.sleep(PAUSE);
            }
        });
    }

    private boolean done(Work work) throws InterruptedException {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("a delivery begins again: {}", Traces.of(e));
            return stopping;
        }
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
