package io.mingce.edge;

import io.mingce.cleaning.Text;

import java.util.List;

/// What is wrong with a request, said so that the caller can put it right. Never carries the value.
public final class Wrong {

    private Wrong() {}

    /// 400: the value of a member of the body cannot be.
    public static Refused field(String name, String zh, String en) {
        return new Refused(Problem.of(ProblemType.INVALID_FIELD, name, new Text(zh, en)));
    }

    /// 400: the value of a member of the body is not in its list.
    public static Refused oneOf(String name, List<String> keys) {
        return field(
                name,
                "请填写其中之一：" + String.join("、", keys),
                "Give one of " + String.join(", ", keys));
    }

    /// 400: the value of a parameter of the query or path, or of a header, cannot be.
    public static Refused parameter(String name, String zh, String en) {
        return new Refused(Problem.of(ProblemType.INVALID_PARAMETER, name, new Text(zh, en)));
    }

    /// 404: nobody with this id, or nobody of whom the caller may know.
    public static Refused nobody() {
        return new Refused(
                new Problem(
                        ProblemType.NOT_FOUND, new Text("没有这个客户", "there is no such customer")));
    }

    /// 415.
    public static Refused mediaType(String expected) {
        return new Refused(
                new Problem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        new Text("请使用 " + expected, "Use " + expected)));
    }
}
