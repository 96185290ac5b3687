package io.mingce.deletion;

import io.mingce.customer.CustomerId;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;
import io.mingce.request.Hold;
import io.mingce.request.KeepHolds;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Legal holds: what is known of a customer must not be erased yet.
record HoldsApi(KeepHolds holds, ZoneId zone, InstantSource clock) {

    private static final String CUSTOMER = "customer";
    private static final String ORDER = "order";
    private static final String REASON = "reason";
    private static final String UNTIL = "until";
    private static final int LONGEST = 200;
    private static final int FARTHEST_YEARS = 30;

    ApiAnswer list(ApiRequest request, Disclosure shown) {
        List<Hold> found =
                holds.of(customer(request.query().getOrDefault(CUSTOMER, "")))
                        .orElseThrow(Wrong::nobody);
        return ApiAnswer.json(200, Map.of("items", found.stream().map(HoldsApi::view).toList()));
    }

    ApiAnswer set(ApiRequest request, Disclosure shown) {
        Members body = Members.of(request, List.of(CUSTOMER, ORDER, REASON, UNTIL));
        String reason = body.required(REASON).strip();
        if (reason.length() > LONGEST) {
            throw Wrong.field(REASON, "最多 200 个字符", "Use at most 200 characters");
        }
        var hold =
                new Hold(
                        customer(body.required(CUSTOMER)),
                        body.text(ORDER, LONGEST),
                        reason,
                        until(body),
                        clock.instant(),
                        shown.user());
        if (!holds.set(hold)) {
            throw Wrong.nobody();
        }
        shown.changed(hold.customer(), List.of("hold"));
        return ApiAnswer.json(201, view(hold));
    }

    private LocalDate until(Members body) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        try {
            LocalDate until = LocalDate.parse(body.required(UNTIL));
            if (!until.isBefore(today) && until.isBefore(today.plusYears(FARTHEST_YEARS))) {
                return until;
            }
        } catch (DateTimeParseException notADay) {
            // Answered alike.
        }
        throw Wrong.field(
                UNTIL,
                "请填写今天起 30 年内的日期 YYYY-MM-DD",
                "Give a day from today on, within 30 years, YYYY-MM-DD");
    }

    ApiAnswer release(ApiRequest request, Disclosure shown) {
        CustomerId id = customer(request.query().getOrDefault(CUSTOMER, ""));
        Optional<String> order =
                Optional.ofNullable(request.query().get(ORDER)).filter(text -> !text.isEmpty());
        holds.release(id, order, shown.user());
        shown.changed(id, List.of("hold"));
        return ApiAnswer.noContent();
    }

    private static CustomerId customer(String id) {
        if (!id.matches("[a-z2-7]{24}")) {
            throw Wrong.nobody();
        }
        return new CustomerId(id);
    }

    private static Map<String, Object> view(Hold hold) {
        var view = new LinkedHashMap<String, Object>();
        view.put(CUSTOMER, hold.customer().value());
        hold.order().ifPresent(order -> view.put(ORDER, order));
        view.put(REASON, hold.reason());
        view.put(UNTIL, hold.until().toString());
        view.put("at", hold.at().toString());
        view.put("user", hold.user());
        return view;
    }
}
