package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

import io.mingce.failure.TryAgain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Works off messages of SQS one by one. One that fails, for whatever reason, stays in the queue and comes again, in
/// the end to the dead-letter queue; those that succeeded do not.
public final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final String function;
    private final Metrics metrics;

    /// Batches of one function.
    ///
    /// @param function name in metrics
    public Batches(String function, Metrics metrics) {
        this.function = function;
        this.metrics = metrics;
    }

    /// Works off the messages of `event` and answers with the failed ones, as `ReportBatchItemFailures` wants it.
    public SQSBatchResponse each(SQSEvent event, Context context, Consumer<SQSMessage> work) {
        List<BatchItemFailure> failed =
                event.getRecords().stream()
                        .flatMap(message -> one(message, context, work))
                        .toList();
        return new SQSBatchResponse(failed);
    }

    private Stream<BatchItemFailure> one(
            SQSMessage message, Context context, Consumer<SQSMessage> work) {
        return Logs.within(context, message.getMessageId(), () -> attempt(message, work));
    }

    private Stream<BatchItemFailure> attempt(SQSMessage message, Consumer<SQSMessage> work) {
        try {
            work.accept(message);
            return Stream.empty();
        } catch (TryAgain again) {
            LOG.warn("message is left for another try", again);
        } catch (RuntimeException failure) { // Whatever it is, it comes again and is counted.
            LOG.error("message failed", failure);
            metrics.count(function, Metrics.FAILURES);
        }
        return Stream.of(new BatchItemFailure(message.getMessageId()));
    }
}
