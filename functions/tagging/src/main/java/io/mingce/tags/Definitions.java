package io.mingce.tags;

import io.mingce.access.Action;
import io.mingce.edge.Route;

import java.util.List;

/// What staff read and say of tags, rules, segments and scores.
record Definitions(
        TagsApi tags,
        RulesApi rules,
        RulePreviewApi previews,
        ReevaluationsApi reevaluations,
        SegmentsApi segments,
        RfmApi rfm) {

    /// The table of the API.
    List<Route> routes() {
        return List.of(
                new Route("GET", "/tags", Action.SEGMENTS, tags::list),
                new Route("GET", "/rules", Action.SEGMENTS, rules::list),
                new Route("GET", "/rules/{name}", Action.SEGMENTS, rules::one),
                new Route("PUT", "/rules/{name}", Action.RULES, rules::put),
                new Route("POST", "/rules/preview", Action.RULES, previews::preview),
                new Route("GET", "/facts", Action.SEGMENTS, FactsApi::list),
                new Route("GET", "/re-evaluations", Action.RULES, reevaluations::list),
                new Route("GET", "/re-evaluations/{revision}", Action.RULES, reevaluations::one),
                new Route("GET", "/segments", Action.SEGMENTS, segments::list),
                new Route("GET", "/segments/{name}", Action.SEGMENTS, segments::one),
                new Route("PUT", "/segments/{name}", Action.RULES, segments::put),
                new Route("DELETE", "/segments/{name}", Action.RULES, segments::delete),
                new Route("POST", "/segments/preview", Action.RULES, segments::preview),
                new Route("GET", "/rfm", Action.SEGMENTS, rfm::read));
    }
}
