package io.mingce.deletion;

import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Presentation;
import io.mingce.edge.Problem;

import java.util.Map;

/// Pages for browsers. Pages of any origin may call: there is no cookie to misuse, and the answer is the same for everybody
/// (Fetch standard, CORS).
record RequestsPresentation() implements Presentation {

    static ApiAnswer preflight(ApiRequest request) {
        return ApiAnswer.noContent()
                .with(
                        Map.of(
                                "Access-Control-Allow-Methods",
                                "GET, POST",
                                "Access-Control-Allow-Headers",
                                "Content-Type, Accept-Language",
                                "Access-Control-Max-Age",
                                "600"));
    }

    @Override
    public ApiAnswer problem(Problem problem, ApiRequest request) {
        return Browsers.wantPages(request)
                ? SaidPage.problem(problem, request)
                : problem.answer(request);
    }

    @Override
    public ApiAnswer finish(ApiAnswer answer, ApiRequest request) {
        return answer.with(Map.of("Access-Control-Allow-Origin", "*", "Vary", "Accept"));
    }
}
