package io.mingce.imports.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes off what exports put around a text so that a spreadsheet leaves it alone: the apostrophe of [Guard], and the
/// `="13812345678"` of many Chinese shop systems.
final class Unwrap {

    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private Unwrap() {}

    static String cell(String text) {
        if (text.isEmpty()) {
            return text;
        }
        if (text.charAt(0) == '\'') {
            return Guard.off(text);
        }
        if (text.charAt(0) == '=') {
            Matcher formula = TEXT_FORMULA.matcher(text);
            return formula.matches() ? formula.group(1) : text;
        }
        return text;
    }
}
