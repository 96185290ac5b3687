package io.mingce.tags;

import io.mingce.cleaning.Text;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

/// What is said to whom who asks for what is not there.
final class Missing {

    private Missing() {}

    static Refused rule() {
        return of("没有这条规则", "there is no such rule");
    }

    static Refused segment() {
        return of("没有这个客户分群", "there is no such segment");
    }

    static Refused reevaluation() {
        return of("没有这次重新评估", "there is no such re-evaluation");
    }

    private static Refused of(String zh, String en) {
        return new Refused(new Problem(ProblemType.NOT_FOUND, new Text(zh, en)));
    }
}
