package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// A job from a queue that takes longer than an invocation: where time is short, it goes on by a message to itself.
///
/// @param <J> what names a job
public final class Relay<J> {

    /// One invocation's part of a job.
    ///
    /// @param <J> what names a job
    @FunctionalInterface
    public interface Leg<J> {

        /// @param more whether there is time for more
        /// @return whether somebody has to go on with it
        boolean run(J job, BooleanSupplier more);
    }

    private final Batches batches;
    private final int reserveMillis;
    private final Function<Body, J> read;
    private final Consumer<J> send;

    /// @param function name in metrics
    /// @param reserveMillis what has to be left of an invocation for more; longer than a step takes
    /// @param read what the body of a message says
    /// @param send sends such a message to the queue that this one came from
    public Relay(
            String function,
            Metrics metrics,
            int reserveMillis,
            Function<Body, J> read,
            Consumer<J> send) {
        this.batches = new Batches(function, metrics);
        this.reserveMillis = reserveMillis;
        this.read = read;
        this.send = send;
    }

    /// Runs a leg of each job of `event` and answers with the failed ones, as [Batches] does.
    public SQSBatchResponse run(SQSEvent event, Context context, Leg<J> leg) {
        BooleanSupplier more = () -> context.getRemainingTimeInMillis() > reserveMillis;
        return batches.each(
                event,
                context,
                message -> {
                    J job = read.apply(new Body(message.getBody(), false));
                    if (leg.run(job, more)) {
                        send.accept(job);
                    }
                });
    }
}
