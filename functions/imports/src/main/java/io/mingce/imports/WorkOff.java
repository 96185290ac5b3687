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
import io.mingce.request.RequestId;

import java.util.EnumSet;
import java.util.HashSet;
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
    private final ScrubFiles scrub;
    private final Function<String, Channel> channels;

    WorkOff(
            ImportJobs jobs,
            Sealed sealed,
            WorkQueue queue,
            RegisterRows rows,
            WithdrawSources withdraw,
            Reports reports,
            ScrubFiles scrub,
            Function<String, Channel> channels) {
        this.jobs = jobs;
        this.sealed = sealed;
        this.queue = queue;
        this.rows = rows;
        this.withdraw = withdraw;
        this.reports = reports;
        this.scrub = scrub;
        this.channels = channels;
    }

    void workOff(Work work) {
        Optional<ImportJob> found = jobs.find(new ImportId(work.importId()));
        if (work.kind() == Work.Kind.SCRUB) {
            // Of whatever run: a file keeps its rows and their numbers.
            found.ifPresent(job -> scrub.asked(job, new RequestId(work.request())));
        } else {
            found.filter(job -> job.run() == work.run()).ifPresent(job -> workOffOnce(job, work));
        }
    }

    /// Where the same work was done meanwhile, what it needs may be gone.
    private void workOffOnce(ImportJob job, Work work) {
        try {
            workOff(job, work);
        } catch (NotKeptException e) {
            if (isStill(job)) {
                throw e;
            }
        }
    }

    private boolean isStill(ImportJob job) {
        return jobs.find(job.id())
                .filter(now -> now.run() == job.run() && now.state() == job.state())
                .isPresent();
    }

    private void workOff(ImportJob job, Work work) {
        switch (work.kind()) {
            case REGISTER -> register(job, work.chunk());
            case WITHDRAW -> withdraw(job, work.chunk());
            case REPORT -> report(job);
            case SCRUB -> throw new IllegalArgumentException("not of one run");
        }
    }

    private void register(ImportJob job, int number) {
        if (!REGISTERING.contains(job.state())) {
            return;
        }
        Plan plan = sealed.kept(job.id(), Plan.NAME, Plan.class);
        Chunk chunk = sealed.kept(job.id(), Chunk.name(job.run(), number), Chunk.class);
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

    /// Whatever this dies after, the same message carries it to its end: the chunks go last, once nothing needs them.
    private void report(ImportJob job) {
        ImportJob now = job;
        if (job.state() == ImportState.RUNNING && job.complete()) {
            Plan plan = sealed.kept(job.id(), Plan.NAME, Plan.class);
            scrub.keepingOut(job.id(), gone -> reports.publish(job, plan, gone));
            if (job.rows().suppressed() > 0) {
                scrub.scrub(job, suppressed(job));
            }
            now = jobs.move(job, ImportState.DONE, job.chunks(), "");
        }
        if (now.run() == job.run() && now.state().ended()) {
            sealed.forget(job.id(), Chunk.names(now));
        }
    }

    private Set<Long> suppressed(ImportJob job) {
        var rows = new HashSet<Long>();
        for (int chunk = 1; chunk <= job.chunks(); chunk++) {
            sealed.kept(job.id(), RowOutcome.name(chunk), Outcomes.class).rows().stream()
                    .filter(row -> row.result() == RowOutcome.Result.SUPPRESSED)
                    .forEach(row -> rows.add(row.row()));
        }
        return rows;
    }
}
