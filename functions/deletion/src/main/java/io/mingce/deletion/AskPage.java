package io.mingce.deletion;

import static io.mingce.edge.Html.escape;

import static java.util.stream.Collectors.joining;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.FieldError;
import io.mingce.edge.Language;
import io.mingce.request.RequestKind;

import java.util.Arrays;
import java.util.List;

/// The page on which a person asks: plain HTML that works without a script, by keyboard and with a screen reader, and shows
/// again what was typed where something is wrong (WCAG 2.2: 1.3.1, 3.3.1, 3.3.2).
record AskPage(Language language, RequestBody typed, List<FieldError> errors) {

    private record Input(String name, String type, String autocomplete, Text label, Text hint) {}

    private static final List<Input> INPUTS =
            List.of(
                    new Input(
                            RequestBody.PHONE,
                            "tel",
                            "tel",
                            new Text("手机号", "Phone"),
                            new Text("手机号或邮箱，填一项即可", "A phone or an e-mail, one is enough")),
                    new Input(
                            RequestBody.EMAIL,
                            "email",
                            "email",
                            new Text("邮箱", "E-mail"),
                            new Text("", "")),
                    new Input(
                            RequestBody.NAME,
                            "text",
                            "name",
                            new Text("姓名", "Name"),
                            new Text(
                                    "仅当该号码或邮箱由多人共用时填写",
                                    "Only where several people share the phone or e-mail")));

    private static final List<Input> CORRECTIONS =
            List.of(
                    correction("name", new Text("姓名", "Name")),
                    correction("phone", new Text("手机号", "Phone")),
                    correction("email", new Text("邮箱", "E-mail")),
                    correction("address", new Text("地址", "Address")),
                    correction("birthDate", new Text("出生日期", "Date of birth")));

    private static Input correction(String field, Text label) {
        return new Input(RequestBody.CORRECT + "." + field, "text", "off", label, new Text("", ""));
    }

    ApiAnswer answer(int status) {
        String title = language.of(new Text("我的个人信息", "My personal data"));
        return Page.of(
                status,
                language,
                errors.isEmpty() ? title : language.of(new Text("错误：", "Error: ")) + title,
                main(title),
                "?");
    }

    private String main(String title) {
        return """
        <h1>%s</h1>
        <p class="intro">%s</p>
        %s
        <form method="post" action="?lang=%s" accept-charset="utf-8" novalidate>
        <fieldset id="kind"><legend>%s</legend>
        %s
        </fieldset>
        %s
        <details%s id="correct"><summary>%s</summary>
        %s
        </details>
        <button type="submit">%s</button>
        </form>
        """
                .formatted(
                        escape(title),
                        say(
                                "我们会向名册中登记的号码或邮箱发送验证码，确认是您本人。",
                                "We send a code to the phone or e-mail that we hold, to be sure"
                                        + " that it is you."),
                        summary(),
                        language.code(),
                        say("您想做什么？", "What would you like?"),
                        kinds(),
                        inputs(INPUTS),
                        typed.correct().isEmpty() ? "" : " open",
                        say("要更正的内容（仅更正时填写）", "What is to be corrected (for corrections only)"),
                        inputs(CORRECTIONS),
                        say("提交", "Send"));
    }

    private String kinds() {
        return Arrays.stream(RequestKind.values())
                .map(kind ->
                        """
                        <label class="kind"><input type="radio" name="kind" value="%s"%s> %s</label>\
                        """
                                .formatted(
                                        kind.key(),
                                        chosen(kind) ? " checked" : "",
                                        escape(language.of(kind.label()))))
                .collect(joining("\n"));
    }

    private boolean chosen(RequestKind kind) {
        String key = typed.text(RequestBody.KIND);
        return key.isEmpty() ? kind == RequestKind.ERASE : key.equals(kind.key());
    }

    private String inputs(List<Input> inputs) {
        return inputs.stream().map(this::input).collect(joining("\n"));
    }

    private String input(Input input) {
        String hint = language.of(input.hint());
        String error =
                errors.stream()
                        .filter(each -> each.field().equals(input.name()))
                        .map(each -> language.of(each.message()))
                        .findFirst()
                        .orElse("");
        String told = error.isEmpty() ? hint : error;
        String described = told.isEmpty() ? "" : " aria-describedby=\"" + input.name() + "-told\"";
        return """
        <div class="field%s"><label for="%s">%s</label>\
        <input type="%s" id="%s" name="%s" autocomplete="%s" maxlength="%d" value="%s"%s%s>%s</div>\
        """
                .formatted(
                        error.isEmpty() ? "" : " wrong",
                        input.name(),
                        escape(language.of(input.label())),
                        input.type(),
                        input.name(),
                        input.name(),
                        input.autocomplete(),
                        Wishes.LONGEST,
                        escape(typed.text(input.name())),
                        described,
                        error.isEmpty() ? "" : " aria-invalid=\"true\"",
                        told.isEmpty()
                                ? ""
                                : "<p class=\"hint\" id=\"%s-told\">%s</p>"
                                        .formatted(input.name(), escape(told)));
    }

    private String summary() {
        if (errors.isEmpty()) {
            return "";
        }
        return errors.stream()
                .map(error ->
                        "<li><a href=\"#%s\">%s</a></li>"
                                .formatted(
                                        escape(error.field()),
                                        escape(language.of(error.message()))))
                .collect(
                        joining(
                                "",
                                "<div class=\"summary\" role=\"alert\"><h2>"
                                        + say("请检查以下内容", "Please check the following")
                                        + "</h2><ul>",
                                "</ul></div>"));
    }

    private String say(String zh, String en) {
        return escape(language.of(new Text(zh, en)));
    }
}
