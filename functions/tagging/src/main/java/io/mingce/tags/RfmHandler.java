package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.edge.Logs;
import io.mingce.edge.Metrics;
import io.mingce.rfm.ComputeBorders;
import io.mingce.rfm.ComputeBorders.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Computes each night anew what parts customers into fifths. Repeated, or done by two at once, it comes to the same.
public final class RfmHandler implements RequestHandler<Map<String, Object>, @Nullable Void> {

    private static final String NAME = "Rfm";

    private final ComputeBorders compute;
    private final Metrics metrics;

    public RfmHandler() {
        this(RfmWiring.current());
    }

    private RfmHandler(RfmWiring wiring) {
        this(wiring.compute(), wiring.metrics());
    }

    RfmHandler(ComputeBorders compute, Metrics metrics) {
        this.compute = compute;
        this.metrics = metrics;
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    Outcome done = compute.compute();
                    metrics.add(
                            NAME,
                            Map.of("Customers", done.customers(), "Saved", done.saved() ? 1 : 0));
                    return null;
                });
    }
}
