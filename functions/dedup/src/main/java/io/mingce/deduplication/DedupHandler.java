package io.mingce.deduplication;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import io.mingce.dedup.Considered;
import io.mingce.dedup.Deduplicate;
import io.mingce.directory.NoteCustomers;
import io.mingce.edge.Metrics;
import io.mingce.edge.StreamBatches;

import java.util.Map;

/// Looks at customers that changed: notes them in the directory, merges those that are one, opens review cases for those that may be.
public final class DedupHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private static final String NAME = "Dedup";

    private final NoteCustomers directory;
    private final Deduplicate deduplicate;
    private final Metrics metrics;
    private final StreamBatches batches;

    public DedupHandler() {
        this(Wiring.current());
    }

    private DedupHandler(Wiring wiring) {
        this(wiring.directory(), wiring.deduplicate(), wiring.metrics());
    }

    DedupHandler(NoteCustomers directory, Deduplicate deduplicate, Metrics metrics) {
        this.directory = directory;
        this.deduplicate = deduplicate;
        this.metrics = metrics;
        this.batches = new StreamBatches(NAME, metrics);
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return batches.whole(
                event,
                context,
                changes -> {
                    directory.note(ChangedCustomers.ids(changes));
                    report(deduplicate.consider(ChangedCustomers.of(changes)));
                });
    }

    private void report(Considered considered) {
        metrics.add(
                NAME,
                Map.of(
                        "Records", considered.records(),
                        "Candidates", considered.candidates(),
                        "Merges", considered.merges(),
                        "UndoneAutomatically", considered.undone(),
                        "Splits", considered.splits(),
                        "Cases", considered.cases()));
    }
}
