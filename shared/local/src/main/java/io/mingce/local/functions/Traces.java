package io.mingce.local.functions;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/// An exception for the log without its message, which may hold personal data: types and places only.
public final class Traces {

    private static final int FRAMES = 12;

    private Traces() {}

    public static String of(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        String frames =
                Arrays.stream(thrown.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining());
        String cause = thrown.getCause() == null ? "" : "\n  caused by " + of(thrown.getCause());
        return thrown.getClass().getName() + frames + cause;
    }
}
