package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.directory.Directory;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryRules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The two customers that the sample events are about, and the functions that keep their tags.
final class Register {

    static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    static final CustomerId FIRST = new CustomerId("w57dmhcrl64sdt7n4qcqbjz6");
    static final CustomerId SECOND = new CustomerId("vcq3am2v3op6dritjdvx3n5e");

    final MemoryCustomers customers = new MemoryCustomers();
    final MemoryRules rules = new MemoryRules();
    final Map<String, Integer> counted = new TreeMap<>();
    final List<Long> queued = new ArrayList<>();
    private final Wiring wiring;

    Register() {
        this(() -> NOON);
    }

    Register(InstantSource clock) {
        wiring =
                Wiring.of(
                        rules,
                        rules,
                        rules,
                        customers,
                        customers,
                        customers,
                        () -> new Directory(0),
                        queued::add,
                        (_, counts) -> counts.forEach((n, c) -> counted.merge(n, c, Integer::sum)),
                        clock);
        save(FIRST, "sample-1");
        save(SECOND, "sample-2");
    }

    /// Adds more customers than are looked at at once.
    void addMany() {
        for (int n = 0; n < 30; n++) {
            String source = "more-" + n;
            save(CustomerId.from(new SourceId(source), 0), source);
        }
    }

    private void save(CustomerId id, String source) {
        var record =
                new SourceRecord(
                        new SourceId(source),
                        new Channel("crm", Channel.ORDINARY),
                        NOON,
                        NOON,
                        CustomerType.PERSON,
                        Optional.empty(),
                        new RawRecord(Map.of()),
                        Map.of(Field.NAME, List.of("欧阳明月")),
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        Consents.NONE);
        customers.save(
                List.of(
                        new Change(
                                Customer.begin(id, record), Map.of(record, Contribution.CREATED))));
    }

    Customer find(CustomerId id) {
        return Objects.requireNonNull(customers.find(Set.of(id)).get(id));
    }

    /// How many were looked at by some revision of the rules.
    int lookedAt() {
        return (int)
                customers.find(Set.of(FIRST, SECOND)).values().stream()
                        .filter(customer -> !customer.assigned().equals(AssignedTags.NONE))
                        .count();
    }

    StreamsEventResponse tag(String event) {
        return new TagHandler(wiring.tag(), wiring.metrics())
                .handleRequest(read(DynamodbEvent.class, "tag", event), new AContext("l-1", 1_000));
    }

    SQSBatchResponse reevaluate(String event, int millis) {
        return new ReevaluateHandler(wiring.reevaluate(), wiring.queue(), wiring.metrics())
                .handleRequest(
                        read(SQSEvent.class, "reevaluate", event), new AContext("l-1", millis));
    }

    void schedule(String event) {
        try {
            Map<String, Object> read =
                    new JsonMapper()
                            .readValue(
                                    SampleEvents.text("tag-schedule", event),
                                    new TypeReference<>() {});
            new TagScheduleHandler(
                            wiring.due(), wiring.adopt(), rules, wiring.queue(), wiring.metrics())
                    .handleRequest(read, new AContext("l-1", 840_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Class<T> type, String function, String event) {
        return LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                .fromJson(SampleEvents.text(function, event));
    }
}
