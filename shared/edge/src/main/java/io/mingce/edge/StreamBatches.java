package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;

import io.mingce.failure.TryAgain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Consumer;

/// Works off changes of a table, a batch at a time. A batch that fails, for whatever reason, comes again from its first
/// change on, as `ReportBatchItemFailures` wants it; in the end it goes to the failure destination.
public final class StreamBatches {

    private static final Logger LOG = LoggerFactory.getLogger(StreamBatches.class);

    private final String function;
    private final Metrics metrics;

    /// Batches of one function.
    ///
    /// @param function name in metrics
    public StreamBatches(String function, Metrics metrics) {
        this.function = function;
        this.metrics = metrics;
    }

    /// Works off `event` at once.
    public StreamsEventResponse whole(
            DynamodbEvent event, Context context, Consumer<DynamodbEvent> work) {
        if (event.getRecords().isEmpty()) {
            return new StreamsEventResponse(List.of());
        }
        String first = event.getRecords().getFirst().getDynamodb().getSequenceNumber();
        return Logs.within(context, first, () -> attempt(event, first, work));
    }

    private StreamsEventResponse attempt(
            DynamodbEvent event, String first, Consumer<DynamodbEvent> work) {
        try {
            work.accept(event);
            return new StreamsEventResponse(List.of());
        } catch (TryAgain again) {
            LOG.warn("changes are left for another try", again);
        } catch (RuntimeException failure) { // Whatever it is, it comes again and is counted.
            LOG.error("changes failed", failure);
            metrics.count(function, Metrics.FAILURES);
        }
        return new StreamsEventResponse(List.of(new BatchItemFailure(first)));
    }
}
