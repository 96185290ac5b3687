package io.mingce.tags;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Purchases;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.NoteCustomers;
import io.mingce.edge.Metrics;
import io.mingce.edge.Route;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.Call;
import io.mingce.edge.fixture.Plant;
import io.mingce.edge.fixture.Readers;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.edge.fixture.Secrets;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.memory.MemoryAuditTrail;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryDirectory;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryRfmBorders;
import io.mingce.memory.MemoryRules;
import io.mingce.memory.MemorySegments;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.Rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The handler over a register in memory: a person of high value, who belongs to somebody, and a company. Both are
/// planted on.
final class TagsDesk {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final CustomerId PERSON = CustomerId.from(new SourceId("canary-values-1"), 0);
    static final CustomerId COMPANY = CustomerId.from(new SourceId("canary-values-2"), 0);

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final BlindIndex INDEX = (kind, value) -> new Token(kind.label() + ":" + value);

    /// Takes a while to make, and keeps nothing.
    private static final RuleCompiler COMPILER = new RuleCompiler();

    final MemoryRules memoryRules = new MemoryRules();
    final MemorySegments segments = new MemorySegments();
    final MemoryRfmBorders borders = new MemoryRfmBorders();
    final MemoryCustomers customers = new MemoryCustomers();
    final MemoryDirectory directory = new MemoryDirectory();
    final MemoryAuditTrail trail = new MemoryAuditTrail();
    final List<Long> queued = new ArrayList<>();
    boolean queueAway;

    private final List<Route> routes;
    private final TagsHandler handler;

    TagsDesk() {
        this(Optional.empty(), (_, _) -> {});
    }

    /// @param rules others than [#memoryRules]
    TagsDesk(Optional<Rules> rules, Metrics metrics) {
        Definitions definitions =
                ApiWiring.of(
                        new ApiWiring.Ports(
                                rules.orElse(memoryRules),
                                memoryRules,
                                this::send,
                                segments,
                                borders,
                                INDEX,
                                new MemoryIdentifiers(),
                                customers,
                                directory),
                        COMPILER,
                        () -> NOON);
        routes = definitions.routes();
        handler = new TagsHandler(definitions, metrics, trail, () -> NOON);
        register(PERSON, CustomerType.PERSON, 1, Optional.of(Plant.OWNER));
        register(COMPANY, CustomerType.COMPANY, 2, Optional.empty());
        assign(PERSON, "high-value");
        note();
    }

    private void send(long revision) {
        if (queueAway) {
            throw new IllegalStateException("the queue is away");
        }
        queued.add(revision);
    }

    private void register(CustomerId id, CustomerType type, int number, Optional<String> owner) {
        List<SourceRecord> records = Plant.records(type, number, owner);
        var did = new HashMap<SourceRecord, Contribution>();
        records.forEach(record -> did.put(record, Contribution.MERGED));
        customers.save(List.of(new Change(Customer.project(id, records, 0), did)));
    }

    /// What the rules would do.
    void assign(CustomerId id, String tag) {
        Customer customer = find(id);
        var assigned = new Assigned(new TagName(tag), TagClass.VALUE, 0, NOON, Optional.empty());
        var purchases =
                new Purchases(
                        Optional.of(LocalDate.parse("2026-02-01")), 1, new BigDecimal("876541.21"));
        customers.assign(
                List.of(
                        customer.assigned(
                                new AssignedTags(
                                        List.of(assigned),
                                        purchases,
                                        Optional.empty(),
                                        Optional.empty(),
                                        1))));
    }

    Customer find(CustomerId id) {
        return customers.find(Set.of(id)).values().iterator().next();
    }

    /// What the reader of the table's stream does.
    void note() {
        new NoteCustomers(customers, directory, new DescribeCustomers(INDEX, () -> NOON, CHINA))
                .note(new HashSet<>(Set.of(PERSON, COMPANY)));
    }

    /// Both have a tag that no definition speaks of.
    static Readers.Desk planted() {
        var desk = new TagsDesk();
        desk.assign(PERSON, "canary-given-1");
        desk.assign(COMPANY, "canary-given-2");
        desk.note();
        var all = desk.customers.find(Set.of(PERSON, COMPANY)).values();
        return new Readers.Desk(desk.handler, Secrets.of(desk.customers, all));
    }

    APIGatewayProxyResponseEvent handle(String event) {
        return handler.handleRequest(SampleEvents.api("tags", event), new AContext("l-1"));
    }

    /// Calls the API.
    ///
    /// @param who `role:user`
    /// @param what `METHOD /path?query`
    /// @param body JSON; empty for none
    /// @param version for `If-Match`; empty for none
    APIGatewayProxyResponseEvent call(String who, String what, String body, String version) {
        Map<String, String> headers = version.isEmpty() ? Map.of() : Map.of("If-Match", version);
        return handler.handleRequest(
                Call.event(routes, who, what, body, headers), new AContext("l-1"));
    }

    static JsonNode json(APIGatewayProxyResponseEvent answer) {
        try {
            return new JsonMapper().readTree(answer.getBody());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
