package io.mingce.intake;

import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.FieldError;
import io.mingce.edge.Presentation;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pages for browsers, and the permissions that a form gives to pages of other origins (Fetch standard, CORS).
///
/// A post from a foreign origin is not refused for that: there is no cookie to misuse, proxies rewrite `Host`, and a
/// page with a strict referrer policy sends `Origin: null`, so refusing would lose customers and stop nobody else.
record FormsPresentation(Forms forms) implements Presentation {

    private static final Map<String, String> PREFLIGHT =
            Map.of(
                    "Access-Control-Allow-Methods",
                    "GET, POST",
                    "Access-Control-Allow-Headers",
                    "Content-Type, Idempotency-Key, Accept-Language",
                    "Access-Control-Max-Age",
                    "600");

    @Override
    public ApiAnswer problem(Problem problem, ApiRequest request) {
        if (!Browsers.wantPages(request)) {
            return problem.answer(request);
        }
        return problem.type() == ProblemType.TRY_AGAIN && request.method().equals("POST")
                ? typed(problem, request)
                : PlainPages.problem(problem, request);
    }

    @Override
    public ApiAnswer finish(ApiAnswer answer, ApiRequest request) {
        ApiAnswer varied = answer.with("Vary", "Origin, Accept, Accept-Language");
        return allowedOrigin(request)
                .map(origin -> varied.with("Access-Control-Allow-Origin", origin))
                .orElse(varied);
    }

    /// Answers what a browser asks before it lets a page of another origin post JSON.
    ApiAnswer preflight(ApiRequest request) {
        forms.get(request.variable("formId"));
        return allowedOrigin(request).isPresent()
                ? ApiAnswer.noContent().with(PREFLIGHT)
                : ApiAnswer.noContent();
    }

    /// What was typed must not be lost because we are busy.
    private ApiAnswer typed(Problem problem, ApiRequest request) {
        FormDefinition form = forms.get(request.variable("formId"));
        var errors =
                List.of(
                        new FieldError("", problem.type().title()),
                        new FieldError("", problem.detail()));
        return new FormPage(form, request.language(), Reading.of(request, form), errors)
                .answer(problem.type().status())
                .with(problem.headers());
    }

    private Optional<String> allowedOrigin(ApiRequest request) {
        String origin = request.header("Origin");
        return forms.find(request.path().getOrDefault("formId", ""))
                .filter(form -> form.origins().contains(origin) || own(origin, request))
                .map(_ -> origin);
    }

    private static boolean own(String origin, ApiRequest request) {
        String host = request.header("Host");
        return !host.isEmpty()
                && (origin.equals("https://" + host) || origin.equals("http://" + host));
    }
}
