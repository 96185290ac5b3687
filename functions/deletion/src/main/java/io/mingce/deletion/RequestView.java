package io.mingce.deletion;

import io.mingce.customer.CustomerId;
import io.mingce.edge.Language;
import io.mingce.erasure.Erased;
import io.mingce.request.PrivacyRequest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request as the privacy officer sees it: ids, days and counts, nothing personal.
final class RequestView {

    private RequestView() {}

    static Map<String, Object> of(PrivacyRequest request, Language language) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", request.id().value());
        view.put("kind", request.kind().key());
        view.put("kindLabel", language.of(request.kind().label()));
        view.put("status", request.state().key());
        view.put("statusLabel", language.of(request.state().label()));
        view.put("law", request.law().key());
        view.put("asker", request.asker().key());
        view.put("received", request.receivedAt().toString());
        view.put("due", request.clock().due().toString());
        put(view, "paused", request.clock().pausedAt());
        put(view, "extended", request.clock().extended());
        put(view, "verified", request.verifiedAt());
        put(view, "next", request.next());
        put(view, "closed", request.closedAt());
        view.put(
                "customers", request.customers().stream().map(CustomerId::value).sorted().toList());
        request.refusal()
                .ifPresent(why ->
                        view.put(
                                "refusal",
                                Map.of(
                                        "reason", why.key(),
                                        "label", language.of(why.label()))));
        request.remark().ifPresent(remark -> view.put("remark", remark));
        request.user().ifPresent(user -> view.put("user", user));
        return view;
    }

    /// With what was done.
    ///
    /// @param recipients each with when it confirmed, or an empty text
    static Map<String, Object> whole(
            PrivacyRequest request,
            List<Erased> done,
            Map<String, String> recipients,
            Language language) {
        Map<String, Object> view = of(request, language);
        view.put("steps", done.stream().map(step -> step(step, language)).toList());
        view.put(
                "recipients",
                recipients.entrySet().stream()
                        .map(each -> Map.of("recipient", each.getKey(), "receipt", each.getValue()))
                        .toList());
        return view;
    }

    private static Map<String, Object> step(Erased erased, Language language) {
        var step = new LinkedHashMap<String, Object>();
        step.put("step", erased.step().key());
        step.put("label", language.of(erased.step().label()));
        step.put("counts", erased.counts());
        step.put("at", erased.at().toString());
        return step;
    }

    private static void put(Map<String, Object> view, String name, Optional<Instant> at) {
        at.ifPresent(instant -> view.put(name, instant.toString()));
    }
}
