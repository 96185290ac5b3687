package io.mingce.imports;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.edge.Api;
import io.mingce.edge.Metrics;
import io.mingce.edge.Presentation;
import io.mingce.edge.Route;

import java.util.List;

/// What staff do with imports: see them, upload a file, fetch report and fix file, undo.
public final class ImportsApiHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public ImportsApiHandler() {
        this(Wiring.current());
    }

    private ImportsApiHandler(Wiring wiring) {
        this(wiring.importsApi(), wiring.metrics());
    }

    ImportsApiHandler(ImportsApi imports, Metrics metrics) {
        api =
                new Api(
                        "ImportsApi",
                        metrics,
                        Presentation.PLAIN,
                        List.of(
                                new Route("GET", "/imports", imports::latest),
                                new Route("POST", "/imports", imports::upload),
                                new Route("GET", "/imports/template", imports::template),
                                new Route("GET", "/imports/{id}", imports::one),
                                new Route("GET", "/imports/{id}/report", imports::report),
                                new Route("GET", "/imports/{id}/fixes", imports::fixes),
                                new Route("POST", "/imports/{id}/undo", imports::undo)));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
