package io.mingce.archiving;

import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/// What runs of one kind do with their candidates.
public interface RunTask {

    /// Whom they go through.
    Candidates candidates();

    /// Those are considered whose day is not after it.
    ///
    /// @param day of the run
    LocalDate until(LocalDate day);

    /// Begins to work: what is the same for all customers is read once.
    Work begin(ArchiveRun run, Instant now);

    /// What came of some customers.
    ///
    /// @param failed those that could not be done, and why; all are counted
    record Considered(RunCounts counts, Map<CustomerId, RuntimeException> failed) {

        public Considered {
            failed = Map.copyOf(failed);
        }
    }

    /// One worker's part of a run.
    @FunctionalInterface
    interface Work {

        /// Considers some customers. It can be repeated: whoever was done has nothing more done to him.
        ///
        /// @param spent is told of write units when they are spent, and may wait
        /// @throws io.mingce.failure.TryAgain where the tables are too busy now
        Considered consider(List<CustomerId> ids, DoubleConsumer spent);
    }
}
