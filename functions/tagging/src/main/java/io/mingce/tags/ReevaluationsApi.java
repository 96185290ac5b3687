package io.mingce.tags;

import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Cursors;
import io.mingce.edge.Disclosure;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluations;

import java.util.Map;
import java.util.Optional;

/// How far the jobs have come that look at everybody again.
record ReevaluationsApi(Reevaluations reevaluations) {

    /// The latest, newest first.
    ApiAnswer list(ApiRequest request, Disclosure shown) {
        return ApiAnswer.json(
                200,
                Map.of(
                        "items",
                        reevaluations.latest(Cursors.limit(request)).stream()
                                .map(RuleView::of)
                                .toList()));
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        Reevaluation job =
                Optional.of(request.variable("revision"))
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .flatMap(reevaluations::find)
                        .orElseThrow(Missing::reevaluation);
        return ApiAnswer.json(200, RuleView.of(job));
    }
}
