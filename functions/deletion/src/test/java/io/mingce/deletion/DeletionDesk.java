package io.mingce.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.edge.ASigner;
import io.mingce.edge.OpenApi;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.Call;
import io.mingce.edge.fixture.Documented;
import io.mingce.erasure.Announcements;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryAccessCopies;
import io.mingce.memory.MemoryAuditTrail;
import io.mingce.memory.MemoryCopyLedger;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryErasures;
import io.mingce.memory.MemoryHolds;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryImportJobs;
import io.mingce.memory.MemoryLeftovers;
import io.mingce.memory.MemoryRequests;
import io.mingce.memory.MemoryRetentionEnds;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.memory.MemoryScrubs;
import io.mingce.memory.MemorySuppressions;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.request.CarryOut;
import io.mingce.request.Message;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.RequestId;
import io.mingce.request.Undeliverable;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The functions of requests over a register in memory.
final class DeletionDesk {

    static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    static final String PRIVACY = "privacy:u-privacy";
    static final String ANYBODY = "none:nobody";

    private static final Documented PUBLIC = new Documented(OpenApi.PUBLIC);
    private static final Documented STAFF = new Documented(OpenApi.STAFF);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    /// As good as the real one: nothing can be read from a token.
    static final BlindIndex INDEX = (kind, value) -> new Token(hash(kind.label() + ":" + value));

    final MemoryCustomers customers = new MemoryCustomers();
    final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    final MemoryReviewCases cases = new MemoryReviewCases();
    final MemorySuppressions suppressions = new MemorySuppressions();
    final MemoryRequests requests = new MemoryRequests();
    final MemoryHolds holds = new MemoryHolds();
    final MemoryCopyLedger copies = new MemoryCopyLedger();
    final MemoryAccessCopies accessCopies = new MemoryAccessCopies();
    final MemoryErasures erasures = new MemoryErasures();
    final MemoryRetentionEnds ends = new MemoryRetentionEnds();
    final MemoryAuditTrail trail = new MemoryAuditTrail();
    final Crashing crashing = new Crashing();
    final ASigner signer = new ASigner();
    final Map<String, Integer> counted = new TreeMap<>();
    final List<Message> outbox = new ArrayList<>();
    final List<Announcements.Carried> announced = new ArrayList<>();
    final Deque<RequestId> queued = new ArrayDeque<>();
    Instant now = NOON;
    boolean undeliverable;
    String source = "203.0.113.9";

    private final AtomicInteger records = new AtomicInteger();
    private final Wiring wiring;

    DeletionDesk() {
        this(Duration.ZERO);
    }

    DeletionDesk(Duration coolingOff) {
        InstantSource clock = () -> now;
        var ports =
                new Ports(
                        new CarryOut.Register(INDEX, identifiers, customers),
                        new Crashing.Stored(requests, crashing),
                        holds,
                        message -> {
                            if (undeliverable) {
                                throw new Undeliverable("no such recipient");
                            }
                            crashing.around(() -> outbox.add(message));
                        },
                        copies,
                        accessCopies,
                        told -> crashing.around(() -> announced.add(told)),
                        signer,
                        suppressions,
                        new MemoryLeftovers(customers, cases, ends),
                        new MemoryScrubs(),
                        new MemoryImportJobs(),
                        erasures,
                        ends,
                        "https://example.com",
                        coolingOff);
        wiring =
                Wiring.of(
                        ports,
                        (id, after) ->
                                crashing.around(() -> {
                                    queued.add(id);
                                    waited = after;
                                }),
                        trail,
                        (_, counts) -> counts.forEach((n, c) -> counted.merge(n, c, Integer::sum)),
                        clock);
    }

    private Duration waited = Duration.ZERO;

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Registers somebody.
    CustomerId add(String name, String phone, String email) {
        return add(name, phone, email, Map.of("service", true, "marketing", true));
    }

    /// Registers somebody as a writer does that had looked before anything was suppressed.
    CustomerId addUnasked(String name, String phone) {
        return add(name, phone, "", Map.of(), register(new MemorySuppressions()));
    }

    CustomerId add(String name, String phone, String email, Map<String, Boolean> consents) {
        return add(name, phone, email, consents, register());
    }

    private CustomerId add(
            String name,
            String phone,
            String email,
            Map<String, Boolean> consents,
            RegisterCustomers register) {
        var source = new SourceId("record-" + records.incrementAndGet());
        var texts = new EnumMap<Column, List<String>>(Column.class);
        Map.of(Column.NAME, name, Column.PHONE, phone, Column.EMAIL, email)
                .forEach((column, text) -> {
                    if (!text.isEmpty()) {
                        texts.put(column, List.of(text));
                    }
                });
        var said = new HashMap<String, Consent>();
        consents.forEach((purpose, given) ->
                said.put(purpose, new Consent(purpose, given, "2026-01", now, source)));
        var incoming =
                new Incoming(
                        source,
                        new Channel("website", Channel.ORDINARY),
                        now,
                        new RawRecord(texts),
                        new Consents(said));
        return switch (Objects.requireNonNull(register.register(List.of(incoming)).get(source))) {
            case Outcome.Created o -> o.customer();
            case Outcome.Merged o -> o.customer();
            case Outcome.Unchanged _,
                    Outcome.Duplicate _,
                    Outcome.Suppressed _,
                    Outcome.Rejected _ ->
                    throw new AssertionError("not registered");
        };
    }

    RegisterCustomers register() {
        return register(suppressions);
    }

    private RegisterCustomers register(MemorySuppressions suppressions) {
        return new RegisterCustomers(
                new Cleaner()::clean,
                new MatchCustomer(MatchWeights.shipped()),
                INDEX,
                identifiers,
                customers,
                cases,
                suppressions,
                Wiring.HOME);
    }

    Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(customers.find(Set.of(id)).get(id));
    }

    PrivacyRequest request(String id) {
        return requests.find(new RequestId(id)).orElseThrow();
    }

    /// Calls the public API as a program does.
    APIGatewayProxyResponseEvent call(String what, String body) {
        return call(what, body, Map.of());
    }

    APIGatewayProxyResponseEvent call(String what, String body, Map<String, String> headers) {
        return answer(
                Call.event(
                        RequestsHandler.routes(wiring.publicRequests()),
                        ANYBODY,
                        what,
                        body,
                        headers));
    }

    APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event) {
        event.getRequestContext().getIdentity().setSourceIp(source);
        return documented(
                PUBLIC,
                event,
                new RequestsHandler(wiring.publicRequests(), wiring.metrics())
                        .handleRequest(event, new AContext("l-1")));
    }

    /// Calls the staff API.
    APIGatewayProxyResponseEvent staff(String who, String what, String body) {
        var routes = PrivacyHandler.routes(wiring.staffRequests(), wiring.holdsApi());
        var event = Call.event(routes, who, what, body, new HashMap<>());
        return documented(
                STAFF,
                event,
                new PrivacyHandler(
                                wiring.staffRequests(),
                                wiring.holdsApi(),
                                wiring.metrics(),
                                wiring.trail(),
                                wiring.clock())
                        .handleRequest(event, new AContext("l-1")));
    }

    /// Every call and answer is held against what is documented.
    private static APIGatewayProxyResponseEvent documented(
            Documented api,
            APIGatewayProxyRequestEvent event,
            APIGatewayProxyResponseEvent answer) {
        List<String> wrong = api.wrong(event, answer);
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        return answer;
    }

    /// Asks, and has it worked on.
    ///
    /// @return the request's id
    String ask(String body) {
        var answer = call("POST /requests", body);
        if (answer.getStatusCode() != 202) {
            throw new AssertionError(answer.getStatusCode() + " " + answer.getBody());
        }
        settle();
        return json(answer).get("id").asText();
    }

    APIGatewayProxyResponseEvent verify(String id, String code) {
        return call("POST /requests/" + id + "/verify", "{\"code\":\"" + code + "\"}");
    }

    /// Asks, proves it and waits until it is carried out.
    String carriedOut(String body) {
        String id = ask(body);
        verify(id, code(id));
        settle();
        return id;
    }

    /// The code that was sent last.
    String code(String id) {
        return outbox.reversed().stream()
                .filter(message -> message.request().value().equals(id))
                .map(message -> CODE.matcher(message.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code was sent"));
    }

    /// The last message about a request.
    Message told(String id) {
        return outbox.reversed().stream()
                .filter(message -> message.request().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was sent"));
    }

    /// Works off the queue, as long as it takes.
    void settle() {
        for (int turn = 0; !queued.isEmpty(); turn++) {
            if (turn > 200) {
                throw new AssertionError("does not come to rest");
            }
            now = now.plus(waited);
            waited = Duration.ZERO;
            RequestId id = queued.remove();
            if (!deliver(QueueMessage.of(id)).getBatchItemFailures().isEmpty()) {
                if (!crashing.died()) {
                    throw new AssertionError("failed");
                }
                queued.add(id); // As SQS delivers it again.
            }
        }
    }

    /// As a backup of the tables from before brings somebody back.
    void restore(Customer before, List<SourceRecord> sources) {
        var told = new HashMap<SourceRecord, Contribution>();
        sources.forEach(source -> told.put(source, Contribution.MERGED));
        if (!customers.save(List.of(new Change(before.at(0), told))).isEmpty()) {
            throw new AssertionError("not restored");
        }
    }

    Map<String, Object> reapply(Map<String, Object> event) {
        return new ReapplyHandler(wiring.reapply(), wiring.metrics(), wiring.clock())
                .handleRequest(event, new AContext("l-1", 840_000));
    }

    SQSBatchResponse deliver(String body) {
        var message = new SQSMessage();
        message.setMessageId("m-1");
        message.setBody(body);
        var event = new SQSEvent();
        event.setRecords(List.of(message));
        return new CarryOutHandler(wiring.carryOut(), wiring.queue(), wiring.metrics())
                .handleRequest(event, new AContext("l-1", 840_000));
    }

    void later(Duration time) {
        now = now.plus(time);
        try {
            wake();
        } catch (Crashing.Crash died) { // Comes again with the next turn.
            wake();
        }
        settle();
    }

    private void wake() {
        new RequestScheduleHandler(wiring.wake(), wiring.metrics())
                .handleRequest(Map.of(), new AContext("l-1", 60_000));
    }

    static JsonNode json(APIGatewayProxyResponseEvent answer) {
        try {
            return JSON.readTree(answer.getBody());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
