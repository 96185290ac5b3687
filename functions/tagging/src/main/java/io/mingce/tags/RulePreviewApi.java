package io.mingce.tags;

import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.tagging.Preview;
import io.mingce.tagging.PreviewRule;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.TagRule;

import java.util.LinkedHashMap;

/// What a rule would come to, before it is saved.
record RulePreviewApi(RuleCompiler compiler, PreviewRule preview) {

    private static final int SAMPLE = 20;

    ApiAnswer preview(ApiRequest request, Disclosure shown) {
        TagRule rule = RuleBody.toTry(request);
        RulesApi.check(compiler, rule);
        Preview found = preview.preview(rule, Whose.customers(shown), SAMPLE);
        var view = new LinkedHashMap<String, Object>();
        view.put("customers", found.customers());
        view.put("evaluated", found.evaluated());
        view.put("matching", found.matching());
        view.put("estimate", found.estimate());
        view.put("low", found.low());
        view.put("high", found.high());
        view.put("exact", found.exact());
        view.put("failures", found.failures());
        view.put(
                "sample",
                found.sample().stream()
                        .limit(SAMPLE)
                        .filter(shown::covers)
                        .map(shown::brief)
                        .toList());
        return ApiAnswer.json(200, view);
    }
}
