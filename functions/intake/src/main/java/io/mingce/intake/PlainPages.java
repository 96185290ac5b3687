package io.mingce.intake;

import static io.mingce.edge.Html.escape;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Language;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;

import java.util.Set;

/// Pages that only say something.
final class PlainPages {

    private static final Text MINGCE = new Text("名册", "Mingce");

    private PlainPages() {}

    /// After a form was sent; the same whoever sent it.
    static ApiAnswer thanks(FormDefinition form, Language language) {
        String main =
                """
                <div class="done"><span class="tick" aria-hidden="true"></span>
                <h1>%s</h1>
                <p class="intro">%s</p>
                <p><a class="quiet" href="../%s?lang=%s">%s</a></p></div>\
                """
                        .formatted(
                                Word.THANKS.in(language),
                                Word.THANKS_MORE.in(language),
                                form.id(),
                                language.code(),
                                Word.ANOTHER.in(language));
        return Page.of(
                200,
                language,
                form.organisation(),
                language.of(new Text("已收到", "Received")) + " · " + language.of(form.organisation()),
                main,
                form.origins());
    }

    /// For a browser that asked for something we cannot show.
    static ApiAnswer problem(Problem problem, ApiRequest request) {
        Language language = request.language();
        String title = language.of(problem.type().title());
        String reference =
                problem.type() == ProblemType.INTERNAL
                        ? "<p class=\"version\">%s %s</p>"
                                .formatted(Word.REFERENCE.in(language), escape(request.id()))
                        : "";
        String main =
                "<div class=\"done\"><h1>%s</h1><p class=\"intro\">%s</p>%s</div>"
                        .formatted(escape(title), escape(language.of(problem.detail())), reference);
        return Page.of(problem.type().status(), language, MINGCE, title, main, Set.of())
                .with(problem.headers());
    }
}
