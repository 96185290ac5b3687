package io.mingce.tags;

import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.TagRule;

import java.util.LinkedHashMap;
import java.util.Map;

/// Rules and re-evaluations as they are shown.
final class RuleView {

    private RuleView() {}

    /// A version of a rule; what is sent to save it, and who did so when.
    static Map<String, Object> of(TagRule.Version version) {
        TagRule rule = version.rule();
        var view = new LinkedHashMap<String, Object>();
        view.put("name", rule.name().value());
        view.put("class", rule.tagClass().key());
        view.put("label", Definition.both(rule.label()));
        view.put("condition", rule.condition());
        rule.purpose().ifPresent(purpose -> view.put("purpose", purpose));
        view.put("active", rule.active());
        view.put("version", version.version());
        version.by().ifPresent(by -> view.put("by", by));
        version.at().ifPresent(at -> view.put("at", at.toString()));
        return view;
    }

    /// How far a re-evaluation has come.
    static Map<String, Object> of(Reevaluation job) {
        var view = new LinkedHashMap<String, Object>();
        view.put("revision", job.revision());
        view.put("state", job.state().key());
        view.put("customers", job.customers());
        view.put("changed", job.changed());
        view.put("total", job.total());
        view.put("startedAt", job.startedAt().toString());
        job.endedAt().ifPresent(at -> view.put("endedAt", at.toString()));
        return view;
    }
}
