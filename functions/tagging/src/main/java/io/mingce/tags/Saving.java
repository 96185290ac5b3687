package io.mingce.tags;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.IfMatch;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

import java.util.Optional;

/// Holds the version that a caller means to change against the one in force.
final class Saving {

    private Saving() {}

    /// @param inForce empty where there is none of this name
    /// @throws Refused 412 where it is another one than the caller read; 428 where the caller names none though there is
    ///     one
    static void demand(ApiRequest request, Optional<Integer> inForce) {
        boolean fits =
                inForce.isPresent()
                        ? IfMatch.required(request) == inForce.get()
                        : IfMatch.named(request).isEmpty();
        if (!fits) {
            throw stale(inForce);
        }
    }

    /// 412, with the version that stands now.
    static Refused stale(Optional<Integer> inForce) {
        var problem =
                new Problem(
                        ProblemType.STALE, new Text("请重新读取后再修改", "Read it again, then change it"));
        return new Refused(inForce.map(now -> problem.with("version", now)).orElse(problem));
    }
}
