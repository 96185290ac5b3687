package io.mingce.deduplication;

import io.mingce.dedup.DryRun;
import io.mingce.dedup.DryRunId;
import io.mingce.dedup.DryRunJob;
import io.mingce.dedup.DryRunJob.Status;
import io.mingce.dedup.DryRuns;
import io.mingce.failure.TryAgain;

import java.util.Optional;

/// Works off a dry run, noting how far it is. One that is done, or that nobody remembers any more, is left alone; one
/// that broke off begins anew.
final class WorkOffDryRun {

    /// Customers read between two notes.
    private static final long STEP = 10_000;

    private final DryRuns dryRuns;
    private final DryRun dryRun;

    WorkOffDryRun(DryRuns dryRuns, DryRun dryRun) {
        this.dryRuns = dryRuns;
        this.dryRun = dryRun;
    }

    void workOff(DryRunId id) {
        Optional<DryRunJob> job = dryRuns.find(id).filter(found -> found.status() != Status.DONE);
        job.ifPresent(this::run);
    }

    private void run(DryRunJob job) {
        var progress = new Progress(job);
        dryRuns.save(job.running(0));
        try {
            var report = dryRun.run(job.asked(), progress::read);
            dryRuns.save(job.done(progress.read, report));
        } catch (TryAgain again) {
            throw again;
        } catch (
                RuntimeException
                        failure) { // Whatever it is, it is tried again; whoever waits is told.
            dryRuns.save(job.running(progress.read).failed());
            throw failure;
        }
    }

    private final class Progress {

        private final DryRunJob job;
        private long read;
        private long noted;

        Progress(DryRunJob job) {
            this.job = job;
        }

        void read(long customers) {
            read = customers;
            if (read >= noted + STEP) {
                noted = read;
                dryRuns.save(job.running(read));
            }
        }
    }
}
