package io.mingce.edge;

import java.io.Serial;

/// The caller must change the request before it can succeed. Ends in the 4xx answer that [#problem()] describes.
public final class Refused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        // No stack trace: this is an answer, and a caller must not be able to make us work for it.
        super(problem.type().uri(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
