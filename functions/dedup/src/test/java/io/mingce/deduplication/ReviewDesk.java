package io.mingce.deduplication;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.DirectoryLog;
import io.mingce.directory.NoteCustomers;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.Plant;
import io.mingce.edge.fixture.Protection;
import io.mingce.edge.fixture.Readers;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.edge.fixture.Secrets;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryAuditTrail;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryDirectory;
import io.mingce.memory.MemoryDryRuns;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.memory.MemorySuppressions;
import io.mingce.registration.Incoming;
import io.mingce.registration.RegisterCustomers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All handlers over a register in memory: one person with two records, another who shares the phone, the first one
/// once more under an e-mail, and a company.
final class ReviewDesk {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final CustomerId FIRST = CustomerId.from(new SourceId("sample-1"), 0);
    static final CustomerId AGAIN = CustomerId.from(new SourceId("sample-3"), 0);

    private static final BlindIndex INDEX = (kind, value) -> new Token(kind.label() + ":" + value);
    private static final JsonMapper MAPPER = new JsonMapper();

    final Map<String, Integer> counted = new TreeMap<>();
    final List<String> queued = new ArrayList<>();
    final MemoryAuditTrail trail = new MemoryAuditTrail();
    final MemoryDryRuns dryRuns = new MemoryDryRuns();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final ReviewHandler review;
    private final DryRunHandler dryRun;
    private final DedupHandler dedup;

    final MemoryDirectory directory = new MemoryDirectory();

    ReviewDesk() {
        this(() -> NOON);
    }

    ReviewDesk(InstantSource clock) {
        this(clock, Optional.empty());
    }

    ReviewDesk(DirectoryLog log) {
        this(() -> NOON, Optional.of(log));
    }

    /// @param log where changes are noted; empty = in [#directory]
    private ReviewDesk(InstantSource clock, Optional<DirectoryLog> log) {
        var identifiers = new MemoryIdentifiers();
        var cases = new MemoryReviewCases();
        new RegisterCustomers(
                        new Cleaner()::clean,
                        new MatchCustomer(MatchWeights.shipped()),
                        INDEX,
                        identifiers,
                        customers,
                        cases,
                        new MemorySuppressions(),
                        ZoneOffset.ofHours(8))
                .register(
                        List.of(
                                person("sample-1", "欧阳明月", "139 1234 5678", ""),
                                person("sample-2", "司马青山", "139 1234 5678", ""),
                                person("sample-3", "欧阳明月", "", "mingyue@example.com"),
                                person("sample-4", "欧阳明月", "139 1234 5678", "om@example.com"),
                                company("sample-5")));
        var wiring =
                Wiring.of(
                        new NoteCustomers(
                                customers,
                                log.orElse(directory),
                                new DescribeCustomers(INDEX, clock, ZoneOffset.ofHours(8))),
                        customers,
                        customers,
                        customers,
                        identifiers,
                        cases,
                        customers,
                        dryRuns,
                        id -> queued.add(id.value()),
                        INDEX,
                        (_, counts) -> counts.forEach((n, c) -> counted.merge(n, c, Integer::sum)),
                        trail,
                        clock);
        review =
                new ReviewHandler(
                        wiring.cases(),
                        wiring.merges(),
                        wiring.dryRuns(),
                        wiring.metrics(),
                        trail,
                        clock);
        dryRun = new DryRunHandler(wiring.workOffDryRun(), wiring.metrics());
        dedup = new DedupHandler(wiring.directory(), wiring.deduplicate(), wiring.metrics());
    }

    private static Incoming person(String id, String name, String phone, String email) {
        return incoming(
                id,
                Map.of(
                        Column.NAME, List.of(name),
                        Column.PHONE, phone.isEmpty() ? List.of() : List.of(phone),
                        Column.EMAIL, email.isEmpty() ? List.of() : List.of(email)));
    }

    private static Incoming company(String id) {
        return incoming(
                id,
                Map.of(
                        Column.COMPANY, List.of("杭州示例科技有限公司"),
                        Column.USCC, List.of("91330106MA00000016")));
    }

    private static Incoming incoming(String id, Map<Column, List<String>> texts) {
        return new Incoming(
                new SourceId(id),
                new Channel("crm", Channel.ORDINARY),
                NOON,
                new RawRecord(texts),
                Consents.NONE);
    }

    /// Every customer planted on, some of them with an owner; the dry run that events ask for is done.
    static Readers.Desk planted() {
        var desk = new ReviewDesk();
        desk.review("dry-run");
        desk.dryRun("asked-for");
        List<CustomerId> ids =
                Stream.of("sample-1", "sample-2", "sample-3", "sample-5")
                        .map(source -> CustomerId.from(new SourceId(source), 0))
                        .toList();
        for (int i = 0; i < ids.size(); i++) {
            Plant.on(
                    desk.customers,
                    ids.get(i),
                    i,
                    i % 2 == 0 ? Optional.of(Plant.OWNER) : Optional.empty());
        }
        var all = desk.customers.find(Set.copyOf(ids)).values();
        return new Readers.Desk(desk.review, Secrets.of(desk.customers, all));
    }

    void restrict(CustomerId id) {
        Protection.restrict(customers, id, NOON);
    }

    void lift(CustomerId id) {
        Protection.lift(customers, id, NOON.plusSeconds(60));
    }

    APIGatewayProxyResponseEvent review(String event) {
        return review.handleRequest(SampleEvents.api("review", event), new AContext("l-1"));
    }

    SQSBatchResponse dryRun(String event) {
        SQSEvent messages =
                LambdaEventSerializers.serializerFor(
                                SQSEvent.class, SQSEvent.class.getClassLoader())
                        .fromJson(SampleEvents.text("dry-run", event));
        return dryRun.handleRequest(messages, new AContext("l-1"));
    }

    StreamsEventResponse dedup(String event) {
        DynamodbEvent changes =
                LambdaEventSerializers.serializerFor(
                                DynamodbEvent.class, DynamodbEvent.class.getClassLoader())
                        .fromJson(SampleEvents.text("dedup", event));
        return dedup.handleRequest(changes, new AContext("l-1"));
    }

    static JsonNode json(APIGatewayProxyResponseEvent answer) {
        try {
            return MAPPER.readTree(answer.getBody());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
