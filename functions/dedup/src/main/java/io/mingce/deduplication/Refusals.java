package io.mingce.deduplication;

import io.mingce.cleaning.Text;
import io.mingce.customer.CustomerId;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.review.CaseId;

/// What is said to whom who asks for what is not there, or cannot be.
final class Refusals {

    private Refusals() {}

    static CaseId caseId(String text) {
        try {
            return CaseId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw noCase();
        }
    }

    static Refused noCase() {
        return notFound(new Text("没有这个待确认的重复", "there is no such review case"));
    }

    static Refused noMerge() {
        return notFound(new Text("没有这次合并", "there is no such merge"));
    }

    static Refused noDryRun() {
        return notFound(new Text("没有这次试算，或已过期", "there is no such dry run, or it is too old"));
    }

    static Refused gone(CustomerId id) {
        return new Refused(
                new Problem(ProblemType.NOT_FOUND, new Text("没有这个客户", "there is no such customer"))
                        .with("customer", id.value()));
    }

    static Refused ofTwoTypes() {
        return conflict("个人和企业不能合并", "a person and a company cannot be merged");
    }

    static Refused conflict(String zh, String en) {
        return new Refused(new Problem(ProblemType.CONFLICT, new Text(zh, en)));
    }

    static Refused invalid(String field, String zh, String en) {
        return new Refused(Problem.of(ProblemType.INVALID_INPUT, field, new Text(zh, en)));
    }

    private static Refused notFound(Text detail) {
        return new Refused(new Problem(ProblemType.NOT_FOUND, detail));
    }
}
