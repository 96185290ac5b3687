package io.mingce.local;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Deque;

/// What was started, to be closed in the opposite order.
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    /// Closes all of them, whatever becomes of one.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) { // AutoCloseable declares it; the others must still be closed.
                LOG.error("a part could not be closed", e);
            }
        }
    }
}
