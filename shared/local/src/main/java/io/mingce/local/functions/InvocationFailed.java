package io.mingce.local.functions;

import org.jspecify.annotations.Nullable;

/// An invocation without an answer.
public final class InvocationFailed extends Exception {

    private static final long serialVersionUID = 1;
    private final Kind kind;

    /// Why there is no answer.
    public enum Kind {
        THREW,
        TIMED_OUT,
        TOO_LARGE
    }

    InvocationFailed(Kind kind, String functionId, @Nullable Throwable cause) {
        super(functionId + ": " + kind, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
