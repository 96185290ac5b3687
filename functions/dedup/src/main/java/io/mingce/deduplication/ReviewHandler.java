package io.mingce.deduplication;

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

/// The staff API of review cases, merges, splits and dry runs.
public final class ReviewHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public ReviewHandler() {
        this(Wiring.current());
    }

    private ReviewHandler(Wiring wiring) {
        this(
                wiring.cases(),
                wiring.merges(),
                wiring.dryRuns(),
                wiring.metrics(),
                wiring.trail(),
                wiring.clock());
    }

    ReviewHandler(
            CasesApi cases,
            MergesApi merges,
            DryRunsApi dryRuns,
            Metrics metrics,
            AuditTrail trail,
            InstantSource clock) {
        api =
                new Api(
                        "Review",
                        metrics,
                        trail,
                        clock,
                        List.of(
                                new Route("GET", "/review-cases", Action.REVIEW, cases::list),
                                new Route("GET", "/review-cases/{id}", Action.REVIEW, cases::one),
                                new Route(
                                        "POST",
                                        "/review-cases/{id}/ruling",
                                        Action.REVIEW,
                                        cases::rule),
                                new Route("POST", "/merges", Action.MERGE, merges::merge),
                                new Route("GET", "/merges/{id}", Action.REVIEW, merges::one),
                                new Route("POST", "/merges/{id}/undo", Action.MERGE, merges::undo),
                                new Route(
                                        "POST",
                                        "/customers/{id}/split",
                                        Action.MERGE,
                                        merges::split),
                                new Route("POST", "/dry-runs", Action.DRY_RUN, dryRuns::ask),
                                new Route("GET", "/dry-runs/{id}", Action.REVIEW, dryRuns::one)));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
