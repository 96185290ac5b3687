package io.mingce.archival;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.BeginRun;
import io.mingce.archiving.BeginRun.Outcome;
import io.mingce.archiving.RunKind;
import io.mingce.edge.Logs;
import io.mingce.edge.Metrics;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Begins each night the runs that this deployment makes, and has those gone on with that somebody left.
public final class ArchiveScheduleHandler
        implements RequestHandler<Map<String, Object>, @Nullable Void> {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveScheduleHandler.class);
    private static final String NAME = "ArchiveSchedule";

    private final BeginRun begin;
    private final Deployment deployment;
    private final RunQueue queue;
    private final Metrics metrics;
    private final InstantSource clock;

    public ArchiveScheduleHandler() {
        this(Wiring.current());
    }

    private ArchiveScheduleHandler(Wiring wiring) {
        this(wiring.begin(), wiring.deployment(), wiring.queue(), wiring.metrics(), wiring.clock());
    }

    ArchiveScheduleHandler(
            BeginRun begin,
            Deployment deployment,
            RunQueue queue,
            Metrics metrics,
            InstantSource clock) {
        this.begin = begin;
        this.deployment = deployment;
        this.queue = queue;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    deployment.kinds().forEach(this::begin);
                    return null;
                });
    }

    private void begin(RunKind kind) {
        switch (begin.begin(kind, false, deployment.rate(), Optional.empty())) {
            case Outcome.Begun(ArchiveRun run) -> queue.send(run.id());
            case Outcome.Running(ArchiveRun other) -> {
                if (!other.isLeased(clock.instant())) {
                    queue.send(other.id());
                }
            }
            case Outcome.ClockSetBack(var latest) -> {
                LOG.error("no {} run: the clock is before {}, the day of the latest", kind, latest);
                metrics.count(NAME, Metrics.FAILURES);
            }
        }
    }
}
