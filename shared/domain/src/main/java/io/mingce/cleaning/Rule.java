package io.mingce.cleaning;

import static io.mingce.cleaning.Severity.CORRECTED;
import static io.mingce.cleaning.Severity.REJECTED;

/// Every rule of cleaning: what it does to a value, and what to say about it in both languages. Reports count by
/// [#code()], which never changes.
public enum Rule {
    PHONE_NORMALISED(
            "phone.normalised",
            CORRECTED,
            new Text("电话已统一格式", "phone number put into its standard form"),
            new Text("无需处理", "nothing to do")),
    PHONE_INVALID(
            "phone.invalid",
            REJECTED,
            new Text("不是有效的电话号码", "not a valid phone number"),
            new Text("请填写 11 位手机号，或区号加座机号", "give 11 digits of a mobile, or area code and number")),
    ROW_UNUSABLE(
            "row.unusable",
            REJECTED,
            new Text("没有姓名，也没有任何联系方式或证件号", "neither a name nor any contact or identity number"),
            new Text("请至少补充姓名、手机或邮箱之一", "add at least a name, a phone or an e-mail"));

    private final String code;
    private final Severity severity;
    private final Text meaning;
    private final Text suggestion;

    Rule(String code, Severity severity, Text meaning, Text suggestion) {
        this.code = code;
        this.severity = severity;
        this.meaning = meaning;
        this.suggestion = suggestion;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /// What was found, for a person to read.
    public Text meaning() {
        return meaning;
    }

    /// How the owner of the data can put it right.
    public Text suggestion() {
        return suggestion;
    }
}
