package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.Context;

import org.slf4j.MDC;

import software.amazon.lambda.powertools.logging.PowertoolsLogging;

import java.util.function.Supplier;

/// Puts on every log line which function and which request it belongs to. What is logged is for the code to keep
/// free of data: ids, counts and types. Messages of exceptions never reach the log, see `MingceLog.json`.
public final class Logs {

    private static final String CORRELATION = "correlation_id";

    private Logs() {}

    /// Runs `work` with the log lines of this thread marked.
    ///
    /// @param correlation id of the request, message or object version
    public static <T> T within(Context context, String correlation, Supplier<T> work) {
        return PowertoolsLogging.withLogging(
                context,
                () -> {
                    try (var _ = MDC.putCloseable(CORRELATION, correlation)) {
                        return work.get();
                    }
                });
    }
}
