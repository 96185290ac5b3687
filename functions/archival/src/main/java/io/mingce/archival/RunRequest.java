package io.mingce.archival;

import io.mingce.archiving.RunKind;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.util.List;
import java.util.stream.Stream;

/// What a run is asked for.
///
/// @param rate write units a second
record RunRequest(RunKind kind, boolean dryRun, int rate) {

    private static final String KIND = "kind";
    private static final String DRY_RUN = "dryRun";
    private static final String RATE = "writeUnitsPerSecond";

    private static final int SLOWEST = 1;

    /// What the archive's table takes.
    private static final int FASTEST = 1_000;

    private static final List<String> KINDS =
            Stream.of(RunKind.values()).map(RunKind::key).toList();

    /// The body of a request.
    ///
    /// @param usual write units a second where it does not say
    /// @throws io.mingce.edge.Refused 400
    static RunRequest of(ApiRequest request, int usual) {
        Members body = Members.of(request, List.of(KIND, DRY_RUN, RATE));
        RunKind kind =
                RunKind.findByKey(body.required(KIND)).orElseThrow(() -> Wrong.oneOf(KIND, KINDS));
        int rate = body.number(RATE).orElse(usual);
        if (rate < SLOWEST || rate > FASTEST) {
            throw Wrong.field(
                    RATE,
                    "请填写 " + SLOWEST + "–" + FASTEST + " 的整数",
                    "Give a whole number from " + SLOWEST + " to " + FASTEST);
        }
        return new RunRequest(kind, body.flag(DRY_RUN).orElse(false), rate);
    }

    /// @throws io.mingce.edge.Refused 400
    static RunKind kind(String parameter) {
        return RunKind.findByKey(parameter)
                .orElseThrow(() ->
                        Wrong.parameter(
                                KIND,
                                "请填写其中之一：" + String.join("、", KINDS),
                                "Give one of " + String.join(", ", KINDS)));
    }
}
