package io.mingce.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Channel;
import io.mingce.customer.CustomerId;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;
import io.mingce.importing.Tally;
import io.mingce.registration.WithdrawSources;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Does the work that waits in the queue. Any of it may come twice or late.
final class WorkOff {

    private static final Set<ImportState> REGISTERING =
            EnumSet.of(ImportState.SPLITTING, ImportState.RUNNING);

    private final ImportJobs jobs;
    private final Sealed sealed;
    private final WorkQueue queue;
    private final RegisterRows rows;
    private final WithdrawSources withdraw;
    private final Reports reports;
    private final Function<String, Channel> channels;

    WorkOff(
            ImportJobs jobs,
            Sealed sealed,
            WorkQueue queue,
            RegisterRows rows,
            WithdrawSources withdraw,
            Reports reports,
            Function<String, Channel> channels) {
        this.jobs = jobs;
        this.sealed = sealed;
        this.queue = queue;
        this.rows = rows;
        this.withdraw = withdraw;
        this.reports = reports;
        this.channels = channels;
    }

    void workOff(Work work) {
        Optional<ImportJob> found =
                jobs.find(new ImportId(work.importId())).filter(job -> job.run() == work.run());
        if (found.isEmpty()) {
            return;
        }
        ImportJob job = found.get();
        switch (work.kind()) {
            case REGISTER -> register(job, work.chunk());
            case WITHDRAW -> withdraw(job, work.chunk());
            case REPORT -> report(job);
        }
    }

    private void register(ImportJob job, int number) {
        if (!REGISTERING.contains(job.state())) {
            return;
        }
        Plan plan = sealed.kept(job.id(), Plan.NAME, Plan.class);
        Chunk chunk = sealed.kept(job.id(), Chunk.name(number), Chunk.class);
        Outcomes outcomes =
                rows.register(
                        job.id(),
                        channels.apply(job.channel()),
                        job.receivedAt(),
                        plan,
                        chunk.rows());
        sealed.keep(job.id(), RowOutcome.name(number), outcomes);
        ImportJob after =
                jobs.chunkDone(
                        job, number, RegisterRows.tally(plan.header(), chunk.rows(), outcomes));
        if (after.complete() && after.state() == ImportState.RUNNING) {
            queue.send(List.of(new Work(job.id().value(), job.run(), Work.Kind.REPORT, 0)));
        }
    }

    private void withdraw(ImportJob job, int number) {
        if (job.state() != ImportState.UNDOING) {
            return;
        }
        sealed.kept(job.id(), RowOutcome.name(number), Outcomes.class).rows().stream()
                .filter(row -> !row.customer().isEmpty())
                .collect(
                        groupingBy(
                                RowOutcome::customer,
                                mapping(row -> job.id().row(row.row()), toSet())))
                .forEach((customer, sources) ->
                        withdraw.withdraw(new CustomerId(customer), sources));
        ImportJob after = jobs.chunkDone(job, number, Tally.NONE);
        if (after.complete()) {
            jobs.move(after, ImportState.UNDONE, after.chunks(), "");
        }
    }

    private void report(ImportJob job) {
        if (job.state() != ImportState.RUNNING || !job.complete()) {
            return;
        }
        reports.publish(job, sealed.kept(job.id(), Plan.NAME, Plan.class));
        jobs.move(job, ImportState.DONE, job.chunks(), "");
    }
}
