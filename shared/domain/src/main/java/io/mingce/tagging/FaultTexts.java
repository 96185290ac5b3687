package io.mingce.tagging;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;

import io.mingce.cleaning.Text;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with a rule, as people may understand it.
final class FaultTexts {

    private static final String OVERLOAD = "found no matching overload for '([^']+)' applied to ";

    /// A fault that the compiler words like this, and what it means.
    private record Kind(Pattern said, Function<MatchResult, Text> meaning) {}

    private static final List<Kind> KINDS =
            List.of(
                    kind(
                            "undeclared reference to '([^']+)'.*",
                            m ->
                                    new Text(
                                            "没有“%s”这个名称；可用的名称见规则说明".formatted(m.group(1)),
                                            "There is nothing called “%s”; see the list of facts"
                                                    .formatted(m.group(1)))),
                    kind(
                            "expected type 'bool' but found '([^']+)'",
                            m ->
                                    new Text(
                                            "规则的结果必须是“是”或“否”，现在是 %s；请与某个值比较，例如 >= 1"
                                                    .formatted(type(m.group(1)).zh()),
                                            "A rule must come to yes or no, this one is %s; compare it with something, for example >= 1"
                                                    .formatted(type(m.group(1)).en()))),
                    kind(
                            "type '([^']+)' does not support field selection",
                            m ->
                                    new Text(
                                            "%s 后面要写带括号的方法，例如 orders.count()"
                                                    .formatted(type(m.group(1)).zh()),
                                            "What follows %s takes parentheses, for example orders.count()"
                                                    .formatted(type(m.group(1)).en()))),
                    kind(
                            OVERLOAD + "'\\((int, double|double, int)\\)'.*",
                            m ->
                                    new Text(
                                            "“%s”两边要么都是整数，要么都是小数；金额是小数，请写 2.0 而不是 2，或用 double(…) 转换"
                                                    .formatted(operator(m.group(1))),
                                            "Both sides of “%s” must be whole numbers, or both decimals; amounts are decimals: write 2.0 for 2, or convert with double(…)"
                                                    .formatted(operator(m.group(1))))),
                    kind(
                            OVERLOAD + "'(.*?)' \\(candidates.*",
                            m ->
                                    new Text(
                                            "“%s”不能用于 %s 类型"
                                                    .formatted(operator(m.group(1)), m.group(2)),
                                            "“%s” does not take %s"
                                                    .formatted(operator(m.group(1)), m.group(2)))),
                    kind(
                            "Expression recursion limit exceeded.*",
                            _ -> new Text("括号嵌套太深", "Too many parentheses within one another")),
                    kind(
                            "(mismatched input|extraneous input|missing|no viable alternative at"
                                    + " input|token recognition error at:?) ?(.*?)( expecting.*| at"
                                    + " .*)?",
                            m ->
                                    new Text(
                                            "语法错误：%s 处写法不对（“等于”写作 ==，“并且”写作 &&，“或者”写作 ||，文字要加引号）"
                                                    .formatted(where(m.group(2)).zh()),
                                            "Syntax: %s is not expected here (equals is ==, and is &&, or is ||; texts stand in quotes)"
                                                    .formatted(where(m.group(2)).en()))));

    private FaultTexts() {}

    private static Kind kind(String said, Function<MatchResult, Text> meaning) {
        return new Kind(Pattern.compile(said, Pattern.DOTALL), meaning);
    }

    static RuleFault of(CelIssue issue) {
        CelSourceLocation at = issue.getSourceLocation();
        return new RuleFault(
                Math.max(1, at.getLine()),
                Math.max(1, at.getColumn() + 1),
                text(issue.getMessage()));
    }

    private static Text text(String said) {
        for (Kind kind : KINDS) {
            Matcher matcher = kind.said.matcher(said);
            if (matcher.matches()) {
                return kind.meaning.apply(matcher);
            }
        }
        return new Text("规则有误：" + said, said);
    }

    private static Text where(String token) {
        return token.contains("<EOF>") || token.isBlank()
                ? new Text("结尾", "The end")
                : new Text(token, token);
    }

    /// `_>=_` is written `>=`.
    private static String operator(String function) {
        return function.contains("_") && function.matches("[^a-z]+")
                ? function.replace("_", "")
                : function;
    }

    private static Text type(String name) {
        return switch (name) {
            case "int" -> new Text("整数", "a whole number");
            case "double" -> new Text("小数", "a decimal number");
            case "string" -> new Text("文字", "a text");
            default -> new Text(name, name);
        };
    }
}
