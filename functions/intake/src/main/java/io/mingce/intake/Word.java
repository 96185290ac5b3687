package io.mingce.intake;

import io.mingce.cleaning.Text;
import io.mingce.edge.Html;
import io.mingce.edge.Language;

/// What the pages say besides what a form's definition says.
enum Word {
    OPTIONAL("选填", "Optional"),
    CONSENT_REQUIRED("必需", "Required"),
    NOTICE("个人信息保护告知", "How we handle your data"),
    VERSION("版本", "Version"),
    CONSENT("您的同意", "Your consent"),
    SUBMIT("提交", "Send"),
    ERROR("错误", "Error"),
    THERE_IS_A_PROBLEM("请检查以下内容", "Please check the following"),
    LEAVE_EMPTY("请留空", "Leave this empty"),
    ENCRYPTED("您的信息在保存前即已加密", "Your details are encrypted before they are stored"),
    THANKS("已收到，谢谢您！", "Thank you, we have received it"),
    THANKS_MORE(
            "您的信息已提交成功。我们会尽快与您联系，您无需重复提交。",
            "Your details have reached us safely and we will be in touch soon. There is no need to"
                    + " send them again."),
    ANOTHER("返回表单", "Back to the form"),
    REFERENCE("编号", "Reference");

    private final Text text;

    Word(String zh, String en) {
        this.text = new Text(zh, en);
    }

    /// As it may stand in HTML.
    String in(Language language) {
        return Html.escape(language.of(text));
    }
}
