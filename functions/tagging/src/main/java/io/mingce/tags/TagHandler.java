package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import io.mingce.customer.CustomerId;
import io.mingce.edge.Metrics;
import io.mingce.edge.StreamBatches;
import io.mingce.tagging.Tagged;

import java.util.Set;
import java.util.function.Function;

/// Works out the tags of customers that changed. In whatever order and however often changes come, the same follows: it is
/// the customer as it is now that is looked at, not the change.
public final class TagHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private static final String NAME = "Tag";

    private final Function<Set<CustomerId>, Tagged> tag;
    private final Report report;
    private final StreamBatches batches;

    public TagHandler() {
        this(Wiring.current());
    }

    private TagHandler(Wiring wiring) {
        this(wiring.tag(), wiring.metrics());
    }

    TagHandler(Function<Set<CustomerId>, Tagged> tag, Metrics metrics) {
        this.tag = tag;
        this.report = new Report(NAME, metrics);
        this.batches = new StreamBatches(NAME, metrics);
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return batches.whole(event, context, this::tag);
    }

    private void tag(DynamodbEvent changes) {
        Set<CustomerId> changed = ChangedCustomers.of(changes);
        if (!changed.isEmpty()) {
            report.of(tag.apply(changed));
        }
    }
}
