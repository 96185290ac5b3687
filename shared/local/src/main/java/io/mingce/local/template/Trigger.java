package io.mingce.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What makes a function run.
public sealed interface Trigger {

    /// A call of an API.
    ///
    /// @param path like `/forms/{formId}`
    /// @param method upper case, `ANY` for all
    /// @param authorizer empty where everybody may call
    record Route(String apiId, String path, String method, Optional<String> authorizer)
            implements Trigger {}

    /// A file that appears in the bucket.
    ///
    /// @param prefix of the key, empty for all
    /// @param suffix of the key, empty for all
    record FileCreated(String bucket, String prefix, String suffix) implements Trigger {}

    /// Messages of a queue.
    ///
    /// @param concurrency how many invocations at once
    record QueueBatch(
            String queueArn,
            int size,
            Duration window,
            boolean partialFailures,
            int concurrency,
            boolean enabled)
            implements Trigger {}

    /// Changes of a table.
    ///
    /// @param retries how often a batch is tried again, -1 for as long as the record lives
    /// @param patterns of the changes that the function is to get, JSON; empty for all
    /// @param failureArn the queue that is told of records given up
    record StreamBatch(
            String table,
            List<String> patterns,
            int size,
            Duration window,
            boolean fromStart,
            int retries,
            boolean bisect,
            boolean partialFailures,
            Optional<String> failureArn)
            implements Trigger {}

    /// Lines of a log.
    ///
    /// @param name of the subscription
    /// @param group name of the log group
    /// @param pattern of the lines that the function is to get
    record LogLines(String name, String group, String pattern) implements Trigger {}

    /// The time.
    ///
    /// @param expression `rate(…)`, `cron(…)` or `at(…)`
    /// @param zone time zone of the expression
    /// @param input the event, JSON
    record Timed(String name, String expression, String zone, String input, boolean enabled)
            implements Trigger {}
}
