package io.mingce.auditing;

import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.DayVerified;
import io.mingce.audit.Digest;
import io.mingce.audit.Fault;
import io.mingce.audit.VerifyAudit;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Language;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether the trail is as it was written, day by day.
final class VerificationApi {

    /// Records in one answer, and the rest of the day that goes past it: some 10 ms a thousand.
    private static final long ENOUGH = 50_000;

    /// Older records go.
    private static final Period KEPT = Period.ofYears(3);

    private final VerifyAudit verify;
    private final InstantSource clock;

    VerificationApi(VerifyAudit verify, InstantSource clock) {
        this.verify = verify;
        this.clock = clock;
    }

    /// Days in China from `from` to `to`, yesterday where they are absent. Where there is a `next`, ask again from there.
    ApiAnswer verify(ApiRequest request, Disclosure shown) {
        var given = new Parameters(request);
        AuditDay today = AuditDay.of(clock.instant());
        AuditDay first = given.day("from").or(() -> given.day("to")).orElse(today.previous());
        AuditDay last = given.day("to").orElse(first);
        if (last.compareTo(first) < 0 || last.compareTo(today) > 0) {
            throw Parameters.wrong("to", "to 不能早于 from，也不能晚于今天", "Give a to from from until today");
        }
        if (first.date().isBefore(today.date().minus(KEPT))) {
            throw Parameters.wrong("from", "记录保存三年", "Records are kept for three years");
        }
        VerifyAudit.Verified verified = verify.verify(first, last, ENOUGH);
        shown.handedOut(List.of("audit"));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put(
                "items",
                verified.days().stream().map(day -> view(day, request.language())).toList());
        answer.put("next", verified.next().map(AuditDay::toString).orElse(null));
        return ApiAnswer.json(200, answer);
    }

    private static Map<String, @Nullable Object> view(DayVerified day, Language language) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("day", day.day().toString());
        view.put("ok", day.ok());
        view.put("chains", day.chains());
        view.put("records", day.links());
        view.put("anchor", day.anchor().map(Digest::hex).orElse(null));
        view.put("faults", day.faults().stream().map(fault -> view(fault, language)).toList());
        return view;
    }

    private static Map<String, @Nullable Object> view(Fault fault, Language language) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("kind", fault.kind().key());
        view.put("text", language.of(fault.kind().text()));
        view.put("chain", fault.chain().map(ChainId::name).orElse(null));
        view.put("record", fault.number().isPresent() ? fault.number().getAsLong() : null);
        return view;
    }
}
