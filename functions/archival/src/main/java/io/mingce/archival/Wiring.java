package io.mingce.archival;

import io.mingce.archiving.ArchiveExemptions;
import io.mingce.archiving.ArchivePolicy;
import io.mingce.archiving.ArchiveRuns;
import io.mingce.archiving.BeginRun;
import io.mingce.archiving.HandOverEnded;
import io.mingce.archiving.MoveDormant;
import io.mingce.archiving.Pace;
import io.mingce.archiving.RunKind;
import io.mingce.archiving.RunTask;
import io.mingce.archiving.StopRun;
import io.mingce.archiving.WorkOnRun;
import io.mingce.audit.AuditTrail;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Json;
import io.mingce.edge.Metrics;
import io.mingce.store.ArchivingWiring;
import io.mingce.store.Host;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the handlers are made of that make runs.
///
/// @param runs the API of them
record Wiring(
        BeginRun begin,
        WorkOnRun work,
        RunsApi runs,
        Deployment deployment,
        RunQueue queue,
        Metrics metrics,
        AuditTrail trail,
        InstantSource clock) {

    /// In which days begin.
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    static Wiring current() {
        Host host = Host.current();
        var archiving = ArchivingWiring.of(host, CHINA);
        return of(
                archiving.runs(),
                tasks(archiving),
                new Deployment(archiving.retentionDays().isPresent(), archiving.rate()),
                run -> archiving.queue().send(List.of(Json.write(RunQueue.Message.of(run)))),
                new EmfMetrics(System.out, host.clock()),
                archiving.store().trail(),
                host.clock(),
                Pace.real());
    }

    private static Map<RunKind, RunTask> tasks(ArchivingWiring archiving) {
        var tasks = new EnumMap<RunKind, RunTask>(RunKind.class);
        var customers = archiving.store().customers();
        tasks.put(
                RunKind.DORMANT,
                new MoveDormant(
                        archiving.dormant(),
                        customers,
                        archiving.archive(),
                        archiving.store().assignments(),
                        archiving.store().cases(),
                        ArchivePolicy.shipped(),
                        ArchiveExemptions.shipped(),
                        CHINA));
        archiving
                .retentionDays()
                .ifPresent(days ->
                        tasks.put(
                                RunKind.RETENTION,
                                new HandOverEnded(
                                        archiving.archived(), customers, archiving.ends(), days)));
        return tasks;
    }

    static Wiring of(
            ArchiveRuns runs,
            Map<RunKind, RunTask> tasks,
            Deployment deployment,
            RunQueue queue,
            Metrics metrics,
            AuditTrail trail,
            InstantSource clock,
            Pace pace) {
        var begin = new BeginRun(runs, clock, CHINA);
        return new Wiring(
                begin,
                new WorkOnRun(runs, tasks, clock, pace),
                new RunsApi(runs, begin, new StopRun(runs, clock), deployment, queue),
                deployment,
                queue,
                metrics,
                trail,
                clock);
    }
}
