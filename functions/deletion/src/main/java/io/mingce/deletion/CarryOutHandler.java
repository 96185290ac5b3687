package io.mingce.deletion;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import io.mingce.edge.Metrics;
import io.mingce.edge.Relay;
import io.mingce.request.CarryOut;
import io.mingce.request.RequestId;
import io.mingce.request.RequestQueue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Carries requests out, as long as it takes.
public final class CarryOutHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final String NAME = "CarryOut";

    /// Longer than a step takes.
    private static final int RESERVE_MILLIS = 120_000;

    private final CarryOut carryOut;
    private final RequestQueue queue;
    private final Relay<RequestId> relay;

    public CarryOutHandler() {
        this(Wiring.current());
    }

    private CarryOutHandler(Wiring wiring) {
        this(wiring.carryOut(), wiring.queue(), wiring.metrics());
    }

    CarryOutHandler(CarryOut carryOut, RequestQueue queue, Metrics metrics) {
        this.carryOut = carryOut;
        this.queue = queue;
        this.relay =
                new Relay<>(
                        NAME,
                        metrics,
                        RESERVE_MILLIS,
                        QueueMessage::read,
                        id -> queue.send(id, Duration.ZERO));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return relay.run(event, context, this::workOn);
    }

    /// What has to wait comes again by a message that is held back.
    private boolean workOn(RequestId id, BooleanSupplier more) {
        Optional<Duration> after = carryOut.workOn(id, more);
        after.filter(Duration::isPositive).ifPresent(delay -> queue.send(id, delay));
        return after.filter(Duration::isZero).isPresent();
    }
}
