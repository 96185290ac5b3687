package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.audit.AuditTrail;
import io.mingce.edge.Api;
import io.mingce.edge.Metrics;

import java.time.InstantSource;

/// The staff API of tags, rules, segments and scores.
public final class TagsHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Api api;

    public TagsHandler() {
        this(ApiWiring.current());
    }

    private TagsHandler(ApiWiring wiring) {
        this(wiring.definitions(), wiring.metrics(), wiring.trail(), wiring.clock());
    }

    TagsHandler(Definitions definitions, Metrics metrics, AuditTrail trail, InstantSource clock) {
        api = new Api("Tags", metrics, trail, clock, definitions.routes());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }
}
