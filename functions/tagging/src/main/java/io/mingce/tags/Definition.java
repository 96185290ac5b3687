package io.mingce.tags;

import io.mingce.cleaning.Text;
import io.mingce.customer.TagName;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Members;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What rules and segments are read from alike: a name, a label in both languages, a purpose.
final class Definition {

    static final String NAME = "name";
    static final String LABEL = "label";
    static final String CONDITION = "condition";
    static final String PURPOSE = "purpose";

    private static final String ZH = "zh";
    private static final String EN = "en";
    private static final int LONGEST_LABEL = 60;

    /// A number of somebody, written into a label, would be shown to everybody.
    private static final String NUMBER = "(?s).*\\p{Nd}([ -]?\\p{Nd}){6}.*";

    private Definition() {}

    /// The label, which must be there in both languages.
    static Text label(Members body) {
        Members label =
                body.within(LABEL, List.of(ZH, EN))
                        .orElseThrow(() -> Wrong.field(LABEL, "请填写此项", "Give this"));
        return new Text(text(label, ZH), text(label, EN));
    }

    private static String text(Members label, String language) {
        label.required(language);
        String text = label.text(language, LONGEST_LABEL).orElseThrow().strip();
        if (text.matches(NUMBER)) {
            throw Wrong.field(
                    LABEL + "." + language,
                    "请勿写电话、证件号等号码",
                    "Leave out phone and other numbers of customers");
        }
        return text;
    }

    /// What customers must have consented to; empty where nothing.
    static Optional<String> purpose(Members body) {
        Optional<String> purpose = body.text(PURPOSE);
        if (purpose.filter(name -> !name.matches("[a-z][a-z0-9-]{0,39}")).isPresent()) {
            throw Wrong.field(
                    PURPOSE,
                    "请填写用途的代号，例如 marketing，或 null",
                    "Give the key of a purpose, for example marketing, or null");
        }
        return purpose;
    }

    /// The name that the path says something is to have.
    static TagName named(ApiRequest request) {
        return TagName.of(request.variable(NAME)).orElseThrow(Definition::noName);
    }

    /// 400: the name of nothing.
    static Refused noName() {
        return Wrong.parameter(
                NAME,
                "名称最多 50 个字母、数字、连字符或下划线，且以字母或数字开头",
                "A name is at most 50 letters, digits, hyphens and underscores, a letter or digit"
                        + " first");
    }

    /// Refuses texts that are too long before anybody looks at them.
    static String condition(Members body, int longest) {
        body.required(CONDITION);
        return body.text(CONDITION, longest).orElseThrow();
    }

    /// A label in both languages, as it was sent.
    static Map<String, String> both(Text label) {
        var both = new LinkedHashMap<String, String>();
        both.put(ZH, label.zh());
        both.put(EN, label.en());
        return both;
    }
}
