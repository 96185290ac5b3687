package io.mingce.tags;

import io.mingce.segment.Condition;
import io.mingce.segment.Member;
import io.mingce.segment.Segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A segment as it is shown.
final class SegmentView {

    private SegmentView() {}

    /// A version of a segment; what is sent to save it, who did so when, and how many customers it has.
    static Map<String, Object> of(Segment.Version version, int customers) {
        Segment segment = version.segment();
        var view = new LinkedHashMap<String, Object>();
        view.put("name", segment.name().value());
        view.put("label", Definition.both(segment.label()));
        segment.purpose().ifPresent(purpose -> view.put("purpose", purpose));
        view.put("condition", condition(segment.condition()));
        view.put("version", version.version());
        version.by().ifPresent(by -> view.put("by", by));
        version.at().ifPresent(at -> view.put("at", at.toString()));
        view.put("customers", customers);
        return view;
    }

    private static Map<String, Object> condition(Condition condition) {
        Map<String, Object> view = values(condition.all());
        if (!condition.none().isEmpty()) {
            view.put("not", values(condition.none()));
        }
        return view;
    }

    private static Map<String, Object> values(Map<Member, List<String>> members) {
        var view = new LinkedHashMap<String, Object>();
        members.forEach((member, values) ->
                view.put(
                        member.key(),
                        member.number() ? (Object) Integer.valueOf(values.getFirst()) : values));
        return view;
    }
}
