package io.mingce.auditing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.audit.Access;
import io.mingce.audit.Access.Outcome;
import io.mingce.audit.AnchorDays;
import io.mingce.audit.VerifyAudit;
import io.mingce.audit.WatchAudit;
import io.mingce.audit.WatchRules;
import io.mingce.audit.WorkingHours;
import io.mingce.customer.CustomerId;
import io.mingce.edge.Cursors;
import io.mingce.edge.Metrics;
import io.mingce.edge.fixture.AContext;
import io.mingce.identity.Token;
import io.mingce.memory.MemoryAuditAnchors;
import io.mingce.memory.MemoryAuditTrail;
import io.mingce.memory.MemoryWatchStates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The three functions over one trail in memory, on a day in March 2026.
final class AuditDesk {

    /// 08:00 of a Monday in China.
    static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

    static final String CUSTOMER = "odjage3rppaf4bbc4wiljlgg";

    final MemoryAuditTrail trail = new MemoryAuditTrail();
    final MemoryAuditAnchors anchors = new MemoryAuditAnchors();
    final List<String> counted = new ArrayList<>();
    Instant now = MORNING.plusSeconds(60);

    private final MemoryWatchStates watched = new MemoryWatchStates();

    /// Three reads of one customer by `staff-1`, and a refusal of `staff-2`.
    AuditDesk() {
        for (int i = 0; i < 3; i++) {
            note("staff-1", Outcome.READ, i);
        }
        note("staff-2", Outcome.REFUSED, 3);
    }

    void note(String user, Outcome outcome, int second) {
        trail.note(
                new Access(
                        MORNING.plusSeconds(second),
                        user,
                        "read",
                        outcome,
                        new TreeSet<>(Set.of(new CustomerId(CUSTOMER))),
                        new TreeSet<>(Set.of("name", "phone")),
                        "203.0.113.9",
                        "",
                        "r-" + second));
    }

    APIGatewayProxyResponseEvent ask(APIGatewayProxyRequestEvent event) {
        return new AuditHandler(
                        new AuditApi(
                                trail,
                                new Cursors(
                                        (kind, value) -> new Token(kind + ":" + value.hashCode())),
                                () -> now),
                        new VerificationApi(new VerifyAudit(trail, anchors, () -> now), () -> now),
                        metrics(),
                        trail,
                        () -> now)
                .handleRequest(event, new AContext("l-1"));
    }

    void anchor() {
        new AuditAnchorHandler(
                        new KeepAnchors(
                                "AuditAnchor",
                                new AnchorDays(trail, anchors, () -> now),
                                new VerifyAudit(trail, anchors, () -> now),
                                metrics(),
                                () -> now))
                .handleRequest(Map.of(), new AContext("l-2"));
    }

    void watch() {
        var hours =
                new WorkingHours(
                        LocalTime.of(8, 0),
                        LocalTime.of(20, 0),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        ZoneId.of("Asia/Shanghai"));
        new AuditWatchHandler(
                        new WatchAudit(
                                trail,
                                watched,
                                new WatchRules(Duration.ofHours(1), 5, 5, 2, hours),
                                () -> now),
                        metrics())
                .handleRequest(Map.of(), new AContext("l-3"));
    }

    private Metrics metrics() {
        return (function, counts) ->
                counts.forEach((name, count) -> counted.add(function + " " + name + " " + count));
    }

    static JsonNode json(APIGatewayProxyResponseEvent answer) {
        try {
            return new JsonMapper().readTree(answer.getBody());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
