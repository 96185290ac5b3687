package io.mingce.archival;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.Pace;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.archiving.RunTask;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.Call;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.memory.MemoryArchiveRuns;
import io.mingce.memory.MemoryAuditTrail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The functions of the archive over runs in memory: one that was stopped and one through those whose time has ended.
final class RunsDesk {

    static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    static final RunId DORMANT = new RunId(RunKind.DORMANT, 1);
    static final RunId RETENTION = new RunId(RunKind.RETENTION, 1);

    final MemoryArchiveRuns runs = new MemoryArchiveRuns();
    final MemoryAuditTrail trail = new MemoryAuditTrail();
    final Map<String, Integer> counted = new TreeMap<>();
    final List<RunId> queued = new ArrayList<>();
    Instant now = NOON;
    boolean queueAway;

    private final Wiring wiring;

    /// @param retention whether the time in the archive ends
    RunsDesk(boolean retention, Map<RunKind, RunTask> tasks) {
        wiring =
                Wiring.of(
                        runs,
                        tasks,
                        new Deployment(retention, 100),
                        this::send,
                        (_, counts) -> counts.forEach((n, c) -> counted.merge(n, c, Integer::sum)),
                        trail,
                        () -> now,
                        new Pace(() -> 0L, _ -> {}));
    }

    private void send(RunId run) {
        if (queueAway) {
            throw new IllegalStateException("the queue is away");
        }
        queued.add(run);
    }

    /// As if somebody had asked for it and nobody had worked on it yet.
    ArchiveRun begun(RunId id) {
        var run =
                ArchiveRun.begin(
                        id, false, 100, LocalDate.of(2026, 3, 1), NOON, Optional.of("u-1"));
        runs.begin(run);
        return run;
    }

    /// As if somebody had stopped it after so many customers.
    void stopped(RunId id, RunCounts counts) {
        ArchiveRun run = begun(id);
        ArchiveRun page = run.after(counts, Optional.of("here"), NOON, Optional.empty());
        runs.advance(run, page);
        runs.advance(page, page.stopped(NOON.plusSeconds(60)));
    }

    /// As if it had come to its end.
    void done(RunId id, RunCounts counts) {
        ArchiveRun run = begun(id);
        RunCounts more = counts;
        while (run.state() != ArchiveRun.State.DONE) {
            ArchiveRun next = run.after(more, Optional.empty(), NOON, Optional.empty());
            runs.advance(run, next);
            run = next;
            more = RunCounts.NONE;
        }
    }

    ArchiveRun find(RunId id) {
        return runs.find(id).orElseThrow();
    }

    APIGatewayProxyResponseEvent handle(String event) {
        return api().handleRequest(SampleEvents.api("archive-runs", event), new AContext("l-1"));
    }

    ArchiveRunsHandler api() {
        return new ArchiveRunsHandler(wiring.runs(), wiring.metrics(), trail, () -> now);
    }

    /// Calls the API.
    ///
    /// @param who `role:user`
    /// @param what `METHOD /path?query`
    /// @param body JSON; empty for none
    APIGatewayProxyResponseEvent call(String who, String what, String body) {
        var routes = ArchiveRunsHandler.routes(wiring.runs());
        return api().handleRequest(
                        Call.event(routes, who, what, body, new HashMap<>()), new AContext("l-1"));
    }

    SQSBatchResponse archive(String event, int millis) {
        return new ArchiveHandler(wiring.work(), wiring.queue(), wiring.metrics())
                .handleRequest(
                        LambdaEventSerializers.serializerFor(
                                        SQSEvent.class, SQSEvent.class.getClassLoader())
                                .fromJson(SampleEvents.text("archive", event)),
                        new AContext("l-1", millis));
    }

    void schedule() {
        new ArchiveScheduleHandler(
                        wiring.begin(),
                        wiring.deployment(),
                        wiring.queue(),
                        wiring.metrics(),
                        wiring.clock())
                .handleRequest(Map.of(), new AContext("l-1", 60_000));
    }
}
