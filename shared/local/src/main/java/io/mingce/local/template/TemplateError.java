package io.mingce.local.template;

import io.mingce.local.refusal.Refusal;

/// Makes the refusal of something in the template; it names the place, like
/// `Resources.FormsFunction.Properties.Timeout`.
public final class TemplateError {

    private TemplateError() {}

    public static Refusal at(String path, String zh, String en) {
        return new Refusal(
                "template.yaml：" + path + "：" + zh, "template.yaml: " + path + ": " + en);
    }
}
