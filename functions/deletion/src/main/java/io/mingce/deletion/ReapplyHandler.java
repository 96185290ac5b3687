package io.mingce.deletion;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import io.mingce.edge.Logs;
import io.mingce.edge.Metrics;
import io.mingce.erasure.ReapplyErasures;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// Erases again who is there again: each night those of the last days, and after tables were restored, by hand, all of
/// them: `{"since":"1970-01-01T00:00:00Z"}`. Answers how far it came; where `next` is given, it is to be called again with
/// that as `since`.
public final class ReapplyHandler
        implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final Logger LOG = LoggerFactory.getLogger(ReapplyHandler.class);
    private static final String NAME = "Reapply";
    private static final Duration NIGHTLY = Duration.ofDays(3);

    /// Longer than an erasure of what is left takes.
    private static final int RESERVE_MILLIS = 120_000;

    private final ReapplyErasures reapply;
    private final Metrics metrics;
    private final InstantSource clock;

    public ReapplyHandler() {
        this(Wiring.current());
    }

    private ReapplyHandler(Wiring wiring) {
        this(wiring.reapply(), wiring.metrics(), wiring.clock());
    }

    ReapplyHandler(ReapplyErasures reapply, Metrics metrics, InstantSource clock) {
        this.reapply = reapply;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Logs.within(
                context,
                context.getAwsRequestId(),
                () -> {
                    ReapplyErasures.Reapplied done =
                            reapply.reapply(
                                    since(event),
                                    () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS);
                    LOG.info("{} erasures looked at, {} again", done.looked(), done.again());
                    metrics.add(NAME, Map.of("Looked", done.looked(), "Again", done.again()));
                    return Map.of(
                            "looked", done.looked(),
                            "again", done.again(),
                            "next", done.next().map(Instant::toString).orElse(""));
                });
    }

    /// A schedule's event has no `since`.
    private Instant since(Map<String, Object> event) {
        Object since = event.get("since");
        return since == null ? clock.instant().minus(NIGHTLY) : Instant.parse(since.toString());
    }
}
