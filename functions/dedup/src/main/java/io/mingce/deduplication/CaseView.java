package io.mingce.deduplication;

import io.mingce.customer.Customer;
import io.mingce.customer.Field;
import io.mingce.dedup.MergeCustomers;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Language;
import io.mingce.matching.MatchRule;
import io.mingce.review.ReviewCase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A review case as it is shown.
final class CaseView {

    private CaseView() {}

    /// For the list: both customers, and why they may be one.
    static Map<String, Object> of(
            ReviewCase doubt, Customer one, Customer other, Disclosure shown, Language language) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", doubt.id().toString());
        view.put("status", status(doubt));
        view.put("score", score(doubt.basis().score()));
        view.put("reasons", reasons(doubt.basis().reasons(), language));
        view.put("openedAt", doubt.openedAt().toString());
        doubt.owner().ifPresent(owner -> view.put("owner", owner));
        doubt.notBefore().ifPresent(at -> view.put("notBefore", at.toString()));
        view.put("customers", List.of(shown.brief(one), shown.brief(other)));
        return view;
    }

    /// With what would survive, field by field.
    static Map<String, Object> whole(
            ReviewCase doubt, Customer one, Customer other, Disclosure shown, Language language) {
        var view = new LinkedHashMap<>(of(doubt, one, other, shown, language));
        Customer joined = MergeCustomers.preview(one, other);
        var fields = new ArrayList<Map<String, Object>>();
        for (Field field : Field.values()) {
            List<String> survives = shown.values(joined, field);
            if (!survives.isEmpty()) {
                var row = new LinkedHashMap<String, Object>();
                row.put("field", field.key());
                row.put("one", shown.values(one, field));
                row.put("other", shown.values(other, field));
                row.put("survives", survives);
                fields.add(row);
            }
        }
        var preview = new LinkedHashMap<String, Object>();
        preview.put("id", joined.id().value());
        preview.put("fields", fields);
        view.put("preview", preview);
        return view;
    }

    /// What was decided.
    static Map<String, Object> ruling(ReviewCase doubt) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", doubt.id().toString());
        view.put("status", status(doubt));
        doubt.owner().ifPresent(owner -> view.put("owner", owner));
        doubt.notBefore().ifPresent(at -> view.put("notBefore", at.toString()));
        return view;
    }

    static double score(double bits) {
        return Math.round(bits * 10) / 10.0;
    }

    static List<Map<String, Object>> reasons(List<MatchRule> rules, Language language) {
        return rules.stream().map(rule -> reason(rule, language)).toList();
    }

    private static Map<String, Object> reason(MatchRule rule, Language language) {
        var view = new LinkedHashMap<String, Object>();
        view.put("rule", rule.name().toLowerCase(Locale.ROOT));
        view.put("text", language.of(rule.text()));
        return view;
    }

    static String status(ReviewCase doubt) {
        return doubt.ruling()
                .map(ruling -> ruling.verdict().name().toLowerCase(Locale.ROOT))
                .orElse("open");
    }
}
