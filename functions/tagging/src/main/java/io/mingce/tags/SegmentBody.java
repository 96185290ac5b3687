package io.mingce.tags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.FieldError;
import io.mingce.edge.Json;
import io.mingce.edge.Members;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;
import io.mingce.segment.Condition;
import io.mingce.segment.Segment;
import io.mingce.segment.SegmentName;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A segment as somebody sends it.
final class SegmentBody {

    private static final String NOT = "not";

    private static final SegmentName UNNAMED = new SegmentName("preview");

    private SegmentBody() {}

    /// The segment to be saved under the name of the path.
    ///
    /// @throws Refused 400, 413, 415
    static Segment toSave(ApiRequest request, LocalDate today) {
        Members body =
                Members.of(
                        request,
                        List.of(Definition.LABEL, Definition.PURPOSE, Definition.CONDITION));
        return new Segment(
                new SegmentName(Definition.named(request).value()),
                Definition.label(body),
                Definition.purpose(body),
                condition(body, today));
    }

    /// The segment to be tried; all but its condition may be absent.
    static Segment toTry(ApiRequest request, LocalDate today) {
        Members body =
                Members.of(
                        request,
                        List.of(
                                Definition.NAME,
                                Definition.LABEL,
                                Definition.PURPOSE,
                                Definition.CONDITION));
        return new Segment(
                UNNAMED,
                new Text(UNNAMED.value(), UNNAMED.value()),
                Definition.purpose(body),
                condition(body, today));
    }

    private static Condition condition(Members body, LocalDate today) {
        ObjectNode condition =
                body.object(Definition.CONDITION)
                        .orElseThrow(() -> Wrong.field(Definition.CONDITION, "请填写此项", "Give this"))
                        .deepCopy();
        JsonNode none = condition.remove(NOT);
        if (none != null && !none.isObject()) {
            throw Json.wrongType(Definition.CONDITION + "." + NOT);
        }
        return switch (Condition.read(
                values(condition, ""),
                none instanceof ObjectNode object ? values(object, NOT + ".") : Map.of(),
                today)) {
            case Condition.Read(Condition read) -> read;
            case Condition.Refused(List<Condition.Fault> faults) -> throw refused(faults);
        };
    }

    /// The values of each member, as texts; one that stands alone is a list of one.
    private static Map<String, List<String>> values(ObjectNode object, String path) {
        var values = new LinkedHashMap<String, List<String>>();
        object.properties()
                .forEach(member -> {
                    var texts = new ArrayList<String>();
                    Iterable<JsonNode> each =
                            member.getValue().isArray()
                                    ? member.getValue()
                                    : List.of(member.getValue());
                    for (JsonNode value : each) {
                        if (!value.isTextual() && !value.canConvertToInt()) {
                            throw Json.wrongType(
                                    Definition.CONDITION
                                            + "."
                                            + path
                                            + Members.shown(member.getKey()));
                        }
                        texts.add(value.asText());
                    }
                    values.put(member.getKey(), texts);
                });
        return values;
    }

    private static Refused refused(List<Condition.Fault> faults) {
        return new Refused(
                new Problem(
                        ProblemType.INVALID_FIELD,
                        faults.getFirst().message(),
                        faults.stream()
                                .map(fault -> new FieldError(at(fault.member()), fault.message()))
                                .toList()));
    }

    private static String at(String member) {
        return member.isEmpty()
                ? Definition.CONDITION
                : Definition.CONDITION + "." + Members.shown(member);
    }
}
