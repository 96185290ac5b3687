package io.mingce.deletion;

import static io.mingce.edge.Html.escape;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Language;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;

/// Pages that only say something.
final class SaidPage {

    private SaidPage() {}

    /// After the identity was proved.
    static ApiAnswer thanks(Language language) {
        return said(
                200,
                language,
                language.of(new Text("谢谢，身份已核实", "Thank you, it is you")),
                language.of(
                        new Text(
                                "我们会尽快办理您的申请，并向您发送消息。",
                                "We are working on your request and will send you a message.")),
                "?done=1&");
    }

    /// For a browser that asked for something we cannot show.
    static ApiAnswer problem(Problem problem, ApiRequest request) {
        Language language = request.language();
        String reference = problem.type() == ProblemType.INTERNAL ? " (" + request.id() + ")" : "";
        return said(
                        problem.type().status(),
                        language,
                        language.of(problem.type().title()),
                        language.of(problem.detail()) + reference,
                        "?")
                .with(problem.headers());
    }

    private static ApiAnswer said(
            int status, Language language, String title, String text, String other) {
        String main =
                "<div class=\"done\"><h1>%s</h1><p class=\"intro\">%s</p></div>"
                        .formatted(escape(title), escape(text));
        return Page.of(status, language, title, main, other);
    }
}
