package io.mingce.deduplication;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.edge.Api;
import io.mingce.edge.Metrics;
import io.mingce.edge.Presentation;
import io.mingce.edge.Route;

import java.util.List;

/// The staff API of review cases, merges, splits and dry runs.
public final class ReviewHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public ReviewHandler() {
        this(Wiring.current());
    }

    private ReviewHandler(Wiring wiring) {
        this(wiring.cases(), wiring.merges(), wiring.dryRuns(), wiring.metrics());
    }

    ReviewHandler(CasesApi cases, MergesApi merges, DryRunsApi dryRuns, Metrics metrics) {
        api =
                new Api(
                        "Review",
                        metrics,
                        Presentation.PLAIN,
                        List.of(
                                new Route("GET", "/review-cases", cases::list),
                                new Route("GET", "/review-cases/{id}", cases::one),
                                new Route("POST", "/review-cases/{id}/ruling", cases::rule),
                                new Route("POST", "/merges", merges::merge),
                                new Route("GET", "/merges/{id}", merges::one),
                                new Route("POST", "/merges/{id}/undo", merges::undo),
                                new Route("POST", "/customers/{id}/split", merges::split),
                                new Route("POST", "/dry-runs", dryRuns::ask),
                                new Route("GET", "/dry-runs/{id}", dryRuns::one)));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
