package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.dedup.Merge;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.MergeOutcome;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.NoteCustomers;
import io.mingce.edge.Metrics;
import io.mingce.edge.Route;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.Call;
import io.mingce.edge.fixture.Plant;
import io.mingce.edge.fixture.Readers;
import io.mingce.edge.fixture.Secrets;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryArchive;
import io.mingce.memory.MemoryAuditTrail;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryDeliveryKeys;
import io.mingce.memory.MemoryDirectory;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.memory.MemoryRfmBorders;
import io.mingce.memory.MemoryRules;
import io.mingce.memory.MemorySegments;
import io.mingce.memory.MemorySuppressions;
import io.mingce.registration.Incoming;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.SuppressionKeys;
import io.mingce.request.RequestId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// The handler over a register in memory that knows one person and one company, all of whose fields are filled.
final class CustomersDesk {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final String PERSON_NAME = "欧阳明月";
    static final String PERSON_PHONE = "+8613912345678";
    static final String PERSON_EMAIL = "mingyue@example.com";
    static final String PERSON_CARD = "11010519491231002X";
    static final String PERSON_NOTE = "喜欢喝茶";
    static final String COMPANY_CONTACT = "司马青山";
    static final String COMPANY_PHONE = "+8613987654321";

    private static final BlindIndex INDEX = (kind, value) -> new Token(kind.label() + ":" + value);

    private static final MatchCustomer MATCHING = new MatchCustomer(MatchWeights.shipped());

    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemorySegments segments = new MemorySegments();
    private final MemoryRules rules = new MemoryRules();
    private final MemoryRfmBorders borders = new MemoryRfmBorders();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final MemorySuppressions suppressions = new MemorySuppressions();

    /// Every call comes a second after the one before.
    private final AtomicInteger calls = new AtomicInteger();

    private final List<Route> routes;
    private final CustomersHandler handler;

    CustomersDesk() {
        this((_, _) -> {});
    }

    CustomersDesk(Metrics metrics) {
        this(metrics, INDEX);
    }

    CustomersDesk(Metrics metrics, BlindIndex index) {
        InstantSource clock = () -> NOON.plusSeconds(calls.get());
        var ports =
                new Ports(
                        index,
                        identifiers,
                        customers,
                        customers,
                        directory,
                        borders,
                        new MemoryReviewCases(),
                        suppressions,
                        new MemoryDeliveryKeys(),
                        rules,
                        segments,
                        trail);
        var staff = Staff.of(ports, MATCHING, clock);
        routes = staff.routes();
        handler = new CustomersHandler(staff, metrics, trail, clock);
        var register =
                new RegisterCustomers(
                        new Cleaner()::clean,
                        MATCHING,
                        INDEX,
                        identifiers,
                        customers,
                        new MemoryReviewCases(),
                        new MemorySuppressions(),
                        Times.HOME);
        register.register(List.of(person(), company()));
    }

    private static Incoming person() {
        var texts =
                Map.of(
                        Column.NAME, List.of(PERSON_NAME),
                        Column.PHONE, List.of("139 1234 5678"),
                        Column.EMAIL, List.of(PERSON_EMAIL),
                        Column.ID_CARD, List.of(PERSON_CARD),
                        Column.ADDRESS, List.of("浙江省杭州市西湖区文三路9号"),
                        Column.NOTE, List.of(PERSON_NOTE));
        var source = new SourceId("sample-person");
        var consent = new Consent("service", true, "2026-01", NOON, source);
        return new Incoming(
                source,
                new Channel("website", Channel.ORDINARY),
                NOON,
                new RawRecord(texts),
                new Consents(Map.of("service", consent)));
    }

    private static Incoming company() {
        var texts =
                Map.of(
                        Column.COMPANY, List.of("杭州示例科技有限公司"),
                        Column.CONTACT, List.of(COMPANY_CONTACT),
                        Column.PHONE, List.of("13987654321"),
                        Column.USCC, List.of("91330106MA00000016"));
        return new Incoming(
                new SourceId("sample-company"),
                new Channel("crm", Channel.ORDINARY),
                NOON,
                new RawRecord(texts),
                Consents.NONE);
    }

    /// Both customers planted on; a salesperson owns the person.
    static Readers.Desk planted() {
        var desk = new CustomersDesk();
        CustomerId person = CustomerId.from(new SourceId("sample-person"), 0);
        CustomerId company = CustomerId.from(new SourceId("sample-company"), 0);
        Plant.on(desk.customers, person, 1, Optional.of(Plant.OWNER));
        Plant.on(desk.customers, company, 2, Optional.empty());
        var both = desk.customers.find(Set.of(person, company)).values();
        return new Readers.Desk(desk.handler, Secrets.of(desk.customers, both));
    }

    APIGatewayProxyResponseEvent handle(String event) {
        return handle(Events.read(event));
    }

    APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event) {
        calls.incrementAndGet();
        describe();
        return handler.handleRequest(event, new AContext("l-1"));
    }

    /// What the reader of the table's stream does: the directory knows everybody as they are now.
    private void describe() {
        Set<CustomerId> all =
                customers.page(Optional.empty()).customers().stream()
                        .map(Customer::id)
                        .collect(Collectors.toSet());
        new NoteCustomers(
                        customers, directory, new DescribeCustomers(INDEX, () -> NOON, Times.HOME))
                .note(all);
    }

    /// Calls the API.
    ///
    /// @param who `role:user`
    /// @param what `METHOD /path?query`
    /// @param body JSON; empty for none
    Answer call(String who, String what, String body) {
        return call(who, what, body, Map.of());
    }

    Answer call(String who, String what, String body, Map<String, String> headers) {
        return new Answer(handle(Call.event(routes, who, what, body, headers)));
    }

    /// Makes two customers one.
    ///
    /// @return the survivor
    String merge(String one, String other) {
        var merge = new MergeCustomers(customers, customers, identifiers, () -> NOON);
        return switch (merge.merge(
                new CustomerId(one), new CustomerId(other), Optional.of("boss"), Basis.RULING)) {
            case MergeOutcome.Merged(Merge merged) -> merged.into().value();
            case MergeOutcome refused -> throw new AssertionError(refused);
        };
    }

    /// Keeps out whoever a customer is, as an erasure does.
    void keepOut(String id) {
        var customer = new CustomerId(id);
        suppressions.suppress(
                SuppressionKeys.of(customers.sources(customer), Set.of(), INDEX),
                new RequestId("r".repeat(26)),
                NOON);
    }

    /// What rules made of a customer, as if they had looked at it.
    void assign(String id, AssignedTags assigned) {
        Customer customer = customers.find(Set.of(new CustomerId(id))).values().iterator().next();
        customers.assign(List.of(customer.assigned(assigned)));
    }

    /// As a run through the dormant moves a customer.
    void archive(String id) {
        Customer customer = customers.find(Set.of(new CustomerId(id))).values().iterator().next();
        assertThat(
                        new MemoryArchive(customers)
                                .archive(customer, LocalDate.ofInstant(NOON, Times.HOME)))
                .isPresent();
    }

    List<Route> routes() {
        return routes;
    }

    MemorySegments segments() {
        return segments;
    }

    MemoryRfmBorders borders() {
        return borders;
    }

    MemoryAuditTrail trail() {
        return trail;
    }

    MemoryCustomers customers() {
        return customers;
    }

    static JsonNode json(APIGatewayProxyResponseEvent answer) {
        try {
            return new JsonMapper().readTree(answer.getBody());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
