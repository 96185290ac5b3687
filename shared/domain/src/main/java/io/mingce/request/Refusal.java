package io.mingce.request;

import io.mingce.cleaning.Text;

import java.util.Locale;

/// Why a request is not done (PIPL 50 and GDPR 12(4): the person is told).
public enum Refusal {
    /// Nobody proved who they are in time. Also where nobody is known by the contact: the two look the same from outside.
    NOT_VERIFIED("未能核实身份", "The identity was not proved"),
    /// Several customers share the contact and no name was given that tells them apart.
    AMBIGUOUS(
            "该联系方式由多人共用，请填写姓名后重新提交",
            "Several people share this contact: please ask again with a name"),
    /// By whoever asked, during the cooling-off period.
    CANCELLED("申请人已撤回", "Taken back by whoever asked"),
    /// By the privacy officer, with a reason of their own.
    UNFOUNDED("申请明显无依据或过度", "Manifestly unfounded or excessive"),
    /// What was to be corrected is not usable.
    UNUSABLE("更正的内容无法使用", "What was to be corrected cannot be used");

    private final Text label;

    Refusal(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /// Name in the API and in tables; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What people read.
    public Text label() {
        return label;
    }
}
