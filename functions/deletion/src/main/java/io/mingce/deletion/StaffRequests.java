package io.mingce.deletion;

import static io.mingce.edge.ProblemType.CONFLICT;
import static io.mingce.edge.ProblemType.INVALID_INPUT;
import static io.mingce.edge.ProblemType.NOT_FOUND;

import io.mingce.cleaning.Text;
import io.mingce.customer.CustomerId;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.FieldError;
import io.mingce.edge.Members;
import io.mingce.edge.Problem;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.Erasures;
import io.mingce.request.Asker;
import io.mingce.request.HandleRequest;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.Refusal;
import io.mingce.request.RequestId;
import io.mingce.request.Requests;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the privacy officer does with requests.
record StaffRequests(
        Requests requests,
        Erasures erasures,
        HandleRequest handle,
        Receipts receipts,
        ZoneId zone,
        InstantSource clock) {

    private static final int MOST = 200;
    private static final int LONGEST_REMARK = 500;

    /// As many days ahead, where nobody says until when.
    private static final int AHEAD = 45;

    private static final String REMARK = "remark";
    private static final String REASON = "reason";
    private static final String RECIPIENT = "recipient";
    private static final Set<String> KNOWN =
            Set.of(RequestBody.KIND, RequestBody.CUSTOMER, RequestBody.LAW, RequestBody.LANG);

    ApiAnswer due(ApiRequest request, Disclosure shown) {
        return ApiAnswer.json(
                200,
                Map.of(
                        "items",
                        requests.due(until(request), MOST).stream()
                                .map(each -> RequestView.of(each, request.language()))
                                .toList()));
    }

    private LocalDate until(ApiRequest request) {
        String due = request.query().getOrDefault("due", "");
        try {
            return due.isEmpty()
                    ? LocalDate.ofInstant(clock.instant(), zone).plusDays(AHEAD)
                    : LocalDate.parse(due);
        } catch (DateTimeParseException notADay) {
            throw Wrong.parameter("due", "请填写日期 YYYY-MM-DD", "Give a day, YYYY-MM-DD");
        }
    }

    ApiAnswer enter(ApiRequest request, Disclosure shown) {
        RequestBody body = RequestBody.read(request, KNOWN);
        List<FieldError> errors = Wishes.errors(body);
        if (!errors.isEmpty()) {
            throw new Refused(
                    new Problem(
                            INVALID_INPUT,
                            new Text(
                                    "请更正列出的字段后重新提交", "Correct the fields listed and send it again"),
                            errors));
        }
        var customer = named(body.text(RequestBody.CUSTOMER));
        PrivacyRequest entered =
                handle.enter(
                                new HandleRequest.Entered(
                                        Wishes.kind(body).orElseThrow(),
                                        Asker.STAFF,
                                        customer,
                                        body.text(RequestBody.LANG).equals("en") ? "en" : "zh",
                                        Wishes.law(body),
                                        body.correct(),
                                        body.purposes(),
                                        Optional.of(shown.user())))
                        .orElseThrow(Wrong::nobody);
        shown.changed(customer, List.of("request " + entered.id()));
        return ApiAnswer.json(202, RequestView.of(entered, request.language()));
    }

    private static CustomerId named(String id) {
        if (id.isBlank()) {
            throw Wrong.nobody();
        }
        return new CustomerId(id);
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        return shown(asked(request), 200, request);
    }

    private ApiAnswer shown(PrivacyRequest found, int status, ApiRequest request) {
        return ApiAnswer.json(
                status,
                RequestView.whole(
                        found,
                        erasures.find(found.id()).map(Erasure::done).orElse(List.of()),
                        receipts.of(found),
                        request.language()));
    }

    ApiAnswer cancel(ApiRequest request, Disclosure shown) {
        return refused(request, shown, Refusal.CANCELLED, Optional.empty());
    }

    ApiAnswer refuse(ApiRequest request, Disclosure shown) {
        Members body = Members.of(request, List.of(REASON, REMARK));
        List<Refusal> reasons = List.of(Refusal.UNFOUNDED, Refusal.UNUSABLE, Refusal.NOT_VERIFIED);
        String key = body.required(REASON);
        Refusal why =
                reasons.stream()
                        .filter(reason -> reason.key().equals(key))
                        .findFirst()
                        .orElseThrow(() ->
                                Wrong.oneOf(REASON, reasons.stream().map(Refusal::key).toList()));
        return refused(request, shown, why, body.text(REMARK, LONGEST_REMARK));
    }

    private ApiAnswer refused(
            ApiRequest request, Disclosure shown, Refusal why, Optional<String> remark) {
        RequestId id = asked(request).id();
        PrivacyRequest refused =
                handle.refuse(id, why, shown.user(), remark)
                        .orElseThrow(() ->
                                conflict("申请已在执行或已结束", "The request is running or has ended"));
        return changed(refused, shown, request);
    }

    ApiAnswer extend(ApiRequest request, Disclosure shown) {
        Members body = Members.of(request, List.of(REMARK));
        RequestId id = asked(request).id();
        PrivacyRequest extended =
                handle.extend(id, shown.user(), body.text(REMARK, LONGEST_REMARK))
                        .orElseThrow(() ->
                                conflict(
                                        "该法律不允许延期，或已延期，或申请已结束",
                                        "The law allows no extension, or it was taken, or the"
                                                + " request has ended"));
        return changed(extended, shown, request);
    }

    ApiAnswer receipt(ApiRequest request, Disclosure shown) {
        Members body = Members.of(request, List.of(RECIPIENT));
        PrivacyRequest found = asked(request);
        if (!receipts.note(found, body.required(RECIPIENT), clock.instant())) {
            throw Wrong.field(RECIPIENT, "该申请没有这个接收方", "The request has no such recipient");
        }
        return changed(found, shown, request);
    }

    private ApiAnswer changed(PrivacyRequest now, Disclosure shown, ApiRequest request) {
        shown.changed(List.of("request " + now.id()));
        return shown(now, 200, request);
    }

    /// The signed text as it is.
    ApiAnswer certificate(ApiRequest request, Disclosure shown) {
        RequestId id = asked(request).id();
        String text =
                erasures.find(id)
                        .flatMap(Erasure::certificate)
                        .orElseThrow(() -> unknown("还没有证明", "There is no certificate yet"));
        shown.handedOut(List.of("certificate " + id));
        return new ApiAnswer(
                200,
                Map.of(
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "Content-Disposition",
                        "attachment; filename=\"certificate-" + id + ".json\""),
                text);
    }

    private PrivacyRequest asked(ApiRequest request) {
        return RequestId.of(request.variable("id"))
                .flatMap(requests::find)
                .orElseThrow(() -> unknown("没有这个申请", "There is no such request"));
    }

    private static Refused unknown(String zh, String en) {
        return new Refused(new Problem(NOT_FOUND, new Text(zh, en)));
    }

    private static Refused conflict(String zh, String en) {
        return new Refused(new Problem(CONFLICT, new Text(zh, en)));
    }
}
