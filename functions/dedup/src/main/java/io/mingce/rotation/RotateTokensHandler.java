package io.mingce.rotation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Logs;
import io.mingce.edge.Metrics;
import io.mingce.registration.RotateTokens;
import io.mingce.store.Host;
import io.mingce.store.RotationWiring;

import java.util.Locale;
import java.util.Map;

/// Begins a change of the tokens' key where the event says `begin`, and goes on with the one that is under way.
public final class RotateTokensHandler
        implements RequestHandler<Map<String, Object>, Map<String, String>> {

    private static final String NAME = "RotateTokens";

    /// Longer than a page takes.
    private static final int RESERVE_MILLIS = 60_000;

    private final RotateTokens rotate;
    private final Metrics metrics;

    public RotateTokensHandler() {
        this(Host.current());
    }

    private RotateTokensHandler(Host host) {
        this(RotationWiring.of(host).rotate(), new EmfMetrics(System.out, host.clock()));
    }

    RotateTokensHandler(RotateTokens rotate, Metrics metrics) {
        this.rotate = rotate;
        this.metrics = metrics;
    }

    /// Answers with where the change is, for whoever asked by hand.
    @Override
    public Map<String, String> handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    boolean begun = Boolean.TRUE.equals(event.get("begin")) && rotate.begin();
                    if (begun) {
                        metrics.count(NAME, "Begun");
                    }
                    RotateTokens.Stage stage =
                            rotate.advance(
                                    () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS);
                    return Map.of(
                            "begun",
                            Boolean.toString(begun),
                            "stage",
                            stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                });
    }
}
