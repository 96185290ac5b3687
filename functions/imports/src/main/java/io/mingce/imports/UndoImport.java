package io.mingce.imports;

import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;

import java.util.stream.IntStream;

/// Takes back everything an import brought in, updates included, as if the file had never been dropped. What others
/// said of the same customers stays.
final class UndoImport {

    private final ImportJobs jobs;
    private final WorkQueue queue;

    UndoImport(ImportJobs jobs, WorkQueue queue) {
        this.jobs = jobs;
        this.queue = queue;
    }

    /// Begins to undo `job`, or sends the work once more where that was begun.
    ///
    /// @return the import as it is now; it is being undone unless something else is going on with it
    ImportJob undo(ImportJob job) {
        ImportJob undoing =
                job.state() == ImportState.DONE
                        ? jobs.move(job, ImportState.UNDOING, job.chunks(), "")
                        : job;
        if (undoing.state() == ImportState.UNDOING) {
            queue.send(
                    IntStream.rangeClosed(1, undoing.chunks())
                            .mapToObj(n ->
                                    new Work(
                                            undoing.id().value(),
                                            undoing.run(),
                                            Work.Kind.WITHDRAW,
                                            n))
                            .toList());
        }
        return undoing;
    }
}
