package io.mingce.tags;

import io.mingce.customer.TagName;
import io.mingce.directory.CountCustomers;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Language;
import io.mingce.tagging.Rules;
import io.mingce.tagging.TagRule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which tags there are: those of the rules, in their order, then those that only people gave, by name.
record TagsApi(Rules rules, CountCustomers count) {

    /// In the place of a version, where no rule has the tag's name.
    private static final String MANUAL = "manual";

    ApiAnswer list(ApiRequest request, Disclosure shown) {
        var customers = new TreeMap<>(count.tags(Whose.customers(shown)));
        List<Map<String, Object>> tags = new ArrayList<>();
        for (TagRule.Version version : rules.current().rules()) {
            Integer having = customers.remove(version.rule().name());
            tags.add(automatic(version, having == null ? 0 : having, request.language()));
        }
        customers.forEach((name, having) -> tags.add(manual(name, having)));
        return ApiAnswer.json(200, Map.of("items", tags));
    }

    private static Map<String, Object> automatic(
            TagRule.Version version, int customers, Language language) {
        TagRule rule = version.rule();
        var view = new LinkedHashMap<String, Object>();
        view.put("name", rule.name().value());
        view.put("class", rule.tagClass().key());
        view.put("label", language.of(rule.label()));
        rule.purpose().ifPresent(purpose -> view.put("purpose", purpose));
        view.put("rule", version.version());
        view.put("active", rule.active());
        view.put("customers", customers);
        return view;
    }

    /// Its class is said with each customer: people may differ about it.
    private static Map<String, Object> manual(TagName name, int customers) {
        var view = new LinkedHashMap<String, Object>();
        view.put("name", name.value());
        view.put("label", name.value());
        view.put("rule", MANUAL);
        view.put("customers", customers);
        return view;
    }
}
