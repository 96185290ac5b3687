package io.mingce.imports;

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

/// What staff do with imports: see them, upload a file, fetch report and fix file, undo.
public final class ImportsApiHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public ImportsApiHandler() {
        this(Wiring.current());
    }

    private ImportsApiHandler(Wiring wiring) {
        this(wiring.importsApi(), wiring.metrics(), wiring.trail(), wiring.clock());
    }

    ImportsApiHandler(ImportsApi imports, Metrics metrics, AuditTrail trail, InstantSource clock) {
        api =
                new Api(
                        "ImportsApi",
                        metrics,
                        trail,
                        clock,
                        List.of(
                                new Route("GET", "/imports", Action.IMPORT, imports::latest),
                                new Route("POST", "/imports", Action.IMPORT, imports::upload),
                                new Route(
                                        "GET",
                                        "/imports/template",
                                        Action.IMPORT,
                                        imports::template),
                                new Route("GET", "/imports/{id}", Action.IMPORT, imports::one),
                                new Route(
                                        "GET",
                                        "/imports/{id}/report",
                                        Action.IMPORT,
                                        imports::report),
                                new Route(
                                        "GET",
                                        "/imports/{id}/fixes",
                                        Action.IMPORT,
                                        imports::fixes),
                                new Route(
                                        "POST",
                                        "/imports/{id}/undo",
                                        Action.IMPORT,
                                        imports::undo)));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
