package io.mingce.customers;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.SourceId;
import io.mingce.edge.Metrics;
import io.mingce.edge.fixture.AContext;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.FindCustomers;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryAuditTrail;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.registration.Incoming;
import io.mingce.registration.RegisterCustomers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

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

    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final CustomersHandler handler;

    CustomersDesk() {
        this((_, _) -> {});
    }

    CustomersDesk(Metrics metrics) {
        handler =
                new CustomersHandler(
                        new CustomersApi(
                                new FindCustomers(INDEX, identifiers, customers),
                                customers,
                                () -> NOON),
                        metrics,
                        trail,
                        () -> NOON);
        var register =
                new RegisterCustomers(
                        new Cleaner()::clean,
                        new MatchCustomer(MatchWeights.shipped()),
                        INDEX,
                        identifiers,
                        customers,
                        new MemoryReviewCases(),
                        ZoneOffset.ofHours(8));
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

    APIGatewayProxyResponseEvent handle(String event) {
        return handle(Events.read(event));
    }

    APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event) {
        return handler.handleRequest(event, new AContext("l-1"));
    }

    static JsonNode json(APIGatewayProxyResponseEvent answer) {
        try {
            return new JsonMapper().readTree(answer.getBody());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
