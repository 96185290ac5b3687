package io.mingce.archival;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.access.Action;
import io.mingce.audit.AuditTrail;
import io.mingce.edge.Api;
import io.mingce.edge.Metrics;
import io.mingce.edge.Route;

import java.time.InstantSource;
import java.util.List;

/// The staff API of the archive's runs.
public final class ArchiveRunsHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public ArchiveRunsHandler() {
        this(Wiring.current());
    }

    private ArchiveRunsHandler(Wiring wiring) {
        this(wiring.runs(), wiring.metrics(), wiring.trail(), wiring.clock());
    }

    ArchiveRunsHandler(RunsApi runs, Metrics metrics, AuditTrail trail, InstantSource clock) {
        api = new Api("ArchiveRuns", metrics, trail, clock, routes(runs));
    }

    /// The table of the API.
    static List<Route> routes(RunsApi runs) {
        return List.of(
                new Route("GET", "/archive-runs", Action.ARCHIVE, runs::list),
                new Route("POST", "/archive-runs", Action.ARCHIVE, runs::begin),
                new Route("GET", "/archive-runs/{id}", Action.ARCHIVE, runs::one),
                new Route("POST", "/archive-runs/{id}/stop", Action.ARCHIVE, runs::stop),
                new Route("POST", "/archive-runs/{id}/resume", Action.ARCHIVE, runs::resume));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
