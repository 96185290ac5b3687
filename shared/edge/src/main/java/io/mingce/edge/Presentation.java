package io.mingce.edge;

/// How an API presents its answers, where it differs from what all do.
public interface Presentation {

    /// Problem+json, and nothing added.
    Presentation PLAIN = new Presentation() {};

    /// The answer that tells of `problem`.
    default ApiAnswer problem(Problem problem, ApiRequest request) {
        return problem.answer(request);
    }

    /// Adds what every answer of this API carries.
    default ApiAnswer finish(ApiAnswer answer, ApiRequest request) {
        return answer;
    }
}
