package io.mingce.tags;

import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Language;
import io.mingce.tagging.Fact;

import java.util.LinkedHashMap;
import java.util.Map;

/// What conditions of rules may speak of.
final class FactsApi {

    private FactsApi() {}

    static ApiAnswer list(ApiRequest request, Disclosure shown) {
        return ApiAnswer.json(
                200,
                Map.of(
                        "items",
                        Fact.all().stream().map(fact -> view(fact, request.language())).toList()));
    }

    private static Map<String, Object> view(Fact fact, Language language) {
        var view = new LinkedHashMap<String, Object>();
        view.put("fact", fact.name());
        view.put("type", fact.type());
        view.put("text", language.of(fact.text()));
        view.put("example", fact.example());
        return view;
    }
}
