package io.mingce.deletion;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.edge.Logs;
import io.mingce.edge.Metrics;
import io.mingce.request.WakeRequests;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;

/// Does every few minutes what time alone brings on: codes and copies expire, cooling-off periods and legal holds end,
/// customers are handed over whose time in the archive has ended.
public final class RequestScheduleHandler
        implements RequestHandler<Map<String, Object>, @Nullable Void> {

    private static final Logger LOG = LoggerFactory.getLogger(RequestScheduleHandler.class);
    private static final String NAME = "RequestSchedule";

    private final WakeRequests wake;
    private final Metrics metrics;

    public RequestScheduleHandler() {
        this(Wiring.current());
    }

    private RequestScheduleHandler(Wiring wiring) {
        this(wiring.wake(), wiring.metrics());
    }

    RequestScheduleHandler(WakeRequests wake, Metrics metrics) {
        this.wake = wake;
        this.metrics = metrics;
    }

    @Override
    public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    WakeRequests.Woken woken = wake.wake();
                    LOG.info("{} requests, {} ended", woken.requests(), woken.ended());
                    metrics.add(NAME, Map.of("Woken", woken.requests(), "Ended", woken.ended()));
                    return null;
                });
    }
}
