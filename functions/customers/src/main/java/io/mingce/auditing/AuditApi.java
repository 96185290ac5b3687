package io.mingce.auditing;

import io.mingce.audit.AuditLog;
import io.mingce.audit.AuditLog.Question;
import io.mingce.audit.AuditLog.Subject;
import io.mingce.customer.CustomerId;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Cursors;
import io.mingce.edge.Disclosure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Who saw or changed whom: by customer, by user, or of some days.
final class AuditApi {

    /// Of everybody's accesses a day is an index.
    private static final Duration MOST = Duration.ofDays(31);

    private static final Duration USUAL = Duration.ofDays(7);

    private final AuditLog log;
    private final Cursors cursors;
    private final InstantSource clock;

    AuditApi(AuditLog log, Cursors cursors, InstantSource clock) {
        this.log = log;
        this.cursors = cursors;
        this.clock = clock;
    }

    /// A page, the newest first; it may have fewer items than the limit and yet a next one.
    ApiAnswer list(ApiRequest request, Disclosure shown) {
        String list = Cursors.list(request);
        AuditLog.Page page =
                log.page(
                        question(new Parameters(request)),
                        cursors.position(request, list),
                        Cursors.limit(request));
        shown.handedOut(List.of("audit"));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("items", page.accesses().stream().map(AccessView::of).toList());
        answer.put(
                "next",
                page.next().map(next -> cursors.next(request.caller(), list, next)).orElse(null));
        return ApiAnswer.json(200, answer);
    }

    private Question question(Parameters given) {
        Subject subject = subject(given);
        Instant until = given.until("to").orElseGet(() -> clock.instant().plusSeconds(1));
        Optional<Instant> from = given.from("from");
        boolean everything = subject instanceof Subject.Everything;
        Instant since = from.orElse(everything ? until.minus(USUAL) : Instant.EPOCH);
        if (!since.isBefore(until)) {
            throw Parameters.wrong("from", "from 应早于 to", "Give a from that is before to");
        }
        if (everything && since.plus(MOST).isBefore(until)) {
            throw Parameters.wrong(
                    "from",
                    "不按客户或人员查询时，最多 31 天",
                    "Without customer or user, ask for 31 days at most");
        }
        return new Question(subject, since, until, given.outcome());
    }

    private static Subject subject(Parameters given) {
        Optional<Subject> customer =
                given.id("customer").map(id -> new Subject.OfCustomer(new CustomerId(id)));
        Optional<Subject> user = given.id("user").map(Subject.ByUser::new);
        if (customer.isPresent() && user.isPresent()) {
            throw Parameters.wrong(
                    "user", "请只按 customer 或 user 之一查询", "Ask by either customer or user");
        }
        return customer.or(() -> user).orElseGet(Subject.Everything::new);
    }
}
