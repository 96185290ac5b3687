package io.mingce.archival;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRuns;
import io.mingce.archiving.BeginRun;
import io.mingce.archiving.BeginRun.Outcome;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.archiving.StopRun;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs of the archive: their reports, and having one begin, stop and go on.
record RunsApi(
        ArchiveRuns runs, BeginRun begin, StopRun stop, Deployment deployment, RunQueue queue) {

    private static final Logger LOG = LoggerFactory.getLogger(RunsApi.class);

    private static final int LATEST = 50;

    /// The latest, newest first.
    ApiAnswer list(ApiRequest request, Disclosure shown) {
        RunKind kind = RunRequest.kind(request.query().getOrDefault("kind", "dormant"));
        return ApiAnswer.json(
                200,
                Map.of(
                        "items",
                        runs.latest(kind, LATEST).stream()
                                .map(run -> RunView.of(run, request.language()))
                                .toList()));
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        return ApiAnswer.json(200, RunView.of(asked(request), request.language()));
    }

    ApiAnswer begin(ApiRequest request, Disclosure shown) {
        RunRequest wanted = RunRequest.of(request, deployment.rate());
        if (!deployment.kinds().contains(wanted.kind())) {
            throw RunRefused.retentionIsOff();
        }
        return switch (begin.begin(
                wanted.kind(), wanted.dryRun(), wanted.rate(), Optional.of(shown.user()))) {
            case Outcome.Begun(ArchiveRun run) -> goesOn(request, shown, run);
            case Outcome.Running(ArchiveRun other) -> throw RunRefused.running(other.id());
            case Outcome.ClockSetBack(var latest) -> throw RunRefused.clockSetBack(latest);
        };
    }

    ApiAnswer stop(ApiRequest request, Disclosure shown) {
        ArchiveRun before = asked(request);
        ArchiveRun run = stop.stop(before.id()).orElseThrow(RunRefused::notRunning);
        shown.changed(List.of("archive run " + run.id()));
        return ApiAnswer.json(200, RunView.of(run, request.language()));
    }

    ApiAnswer resume(ApiRequest request, Disclosure shown) {
        ArchiveRun before = asked(request);
        return goesOn(request, shown, stop.resume(before.id()).orElseThrow(RunRefused::notStopped));
    }

    private ApiAnswer goesOn(ApiRequest request, Disclosure shown, ArchiveRun run) {
        announce(run.id());
        shown.changed(List.of("archive run " + run.id()));
        return ApiAnswer.json(202, RunView.of(run, request.language()));
    }

    private void announce(RunId run) {
        try {
            queue.send(run);
        } catch (
                RuntimeException
                        lost) { // It is stored; the schedule goes on with what nobody announced.
            LOG.warn("run {} is not announced", run, lost);
        }
    }

    private ArchiveRun asked(ApiRequest request) {
        return RunId.of(request.variable("id"))
                .flatMap(runs::find)
                .orElseThrow(RunRefused::unknown);
    }
}
