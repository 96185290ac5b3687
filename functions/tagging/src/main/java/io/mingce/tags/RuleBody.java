package io.mingce.tags;

import io.mingce.cleaning.Text;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Members;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;
import io.mingce.tagging.TagRule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule as somebody sends it.
final class RuleBody {

    private static final String CLASS = "class";
    private static final String ACTIVE = "active";

    /// Far more than any condition that a person can follow.
    private static final int LONGEST = 2_000;

    private static final TagName UNNAMED = new TagName("preview");

    private RuleBody() {}

    /// The rule to be saved under the name of the path.
    ///
    /// @throws Refused 400, 413, 415
    static TagRule toSave(ApiRequest request) {
        Members body =
                Members.of(
                        request,
                        List.of(
                                CLASS,
                                Definition.LABEL,
                                Definition.CONDITION,
                                Definition.PURPOSE,
                                ACTIVE));
        return new TagRule(
                free(Definition.named(request)),
                tagClass(body).orElseThrow(RuleBody::noClass),
                Definition.label(body),
                Definition.condition(body, LONGEST),
                Definition.purpose(body),
                body.flag(ACTIVE).orElse(true));
    }

    /// The rule to be tried; all but its condition may be absent.
    static TagRule toTry(ApiRequest request) {
        Members body =
                Members.of(
                        request,
                        List.of(
                                Definition.NAME,
                                CLASS,
                                Definition.LABEL,
                                Definition.CONDITION,
                                Definition.PURPOSE,
                                ACTIVE));
        TagName name =
                body.text(Definition.NAME)
                        .map(text -> free(TagName.of(text).orElseThrow(Definition::noName)))
                        .orElse(UNNAMED);
        return new TagRule(
                name,
                tagClass(body).orElse(TagClass.CUSTOM),
                new Text(name.value(), name.value()),
                Definition.condition(body, LONGEST),
                Definition.purpose(body),
                true);
    }

    /// No rule protects anybody, or ends it.
    private static TagName free(TagName name) {
        if (ProtectiveTags.include(name)) {
            throw Wrong.parameter(
                    Definition.NAME,
                    "此标签只能通过权利请求或依法保留设置和撤销",
                    "This tag is given and taken back with requests and legal holds alone");
        }
        return name;
    }

    private static Optional<TagClass> tagClass(Members body) {
        return body.text(CLASS).map(key -> TagClass.findByKey(key).orElseThrow(RuleBody::noClass));
    }

    private static Refused noClass() {
        return Wrong.oneOf(CLASS, Stream.of(TagClass.values()).map(TagClass::key).toList());
    }
}
