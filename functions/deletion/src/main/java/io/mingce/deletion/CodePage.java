package io.mingce.deletion;

import static io.mingce.edge.Html.escape;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.Language;
import io.mingce.request.RequestId;

/// Where a person types the code. Looks the same whether one was sent.
///
/// @param wrong what to say of the code that was typed; empty at first
record CodePage(RequestId id, Language language, String wrong) {

    ApiAnswer answer(int status) {
        String title = say("输入验证码", "Enter the code");
        // Shown by GET /requests and by POST /requests/{id}/verify: two steps up hold for both.
        boolean again = !wrong.isEmpty();
        String main =
                """
                <h1>%s</h1>
                <p class="intro">%s</p>
                <form method="post" action="%s?lang=%s" accept-charset="utf-8" novalidate>
                <div class="field%s"><label for="code">%s</label>\
                <input type="text" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" aria-describedby="code-told"%s>\
                <p class="hint" id="code-told"%s>%s</p></div>
                <button type="submit">%s</button>
                </form>
                <p class="small">%s %s</p>
                """
                        .formatted(
                                title,
                                say(
                                        "如果我们登记过该号码或邮箱，验证码已经发出。",
                                        "If we hold this phone or e-mail, a code is on its way."),
                                again ? "verify" : "requests/" + id + "/verify",
                                language.code(),
                                again ? " wrong" : "",
                                say("验证码", "Code"),
                                again ? " aria-invalid=\"true\"" : "",
                                again ? " role=\"alert\"" : "",
                                again
                                        ? escape(wrong)
                                        : say("6 位数字，10 分钟内有效", "Six digits, good for ten minutes"),
                                say("确认", "Confirm"),
                                say("申请编号", "Request"),
                                id);
        return Page.of(
                status,
                language,
                title,
                main,
                (again ? "../../requests?request=" : "?request=") + id + "&");
    }

    private String say(String zh, String en) {
        return escape(language.of(new Text(zh, en)));
    }
}
