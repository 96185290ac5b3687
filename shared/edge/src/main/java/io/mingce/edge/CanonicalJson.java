package io.mingce.edge;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// JSON that is the same bytes wherever it is written (after RFC 8785, of which it is the part without fractions): no
/// blanks, members ordered by the code units of their names, escapes only where they must be.
final class CanonicalJson {

    private CanonicalJson() {}

    /// @param value texts, whole numbers, truth values, and lists and maps of such
    /// @throws IllegalArgumentException where it is anything else
    static String write(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case String text -> text(text, out);
            case Long number -> out.append(number.longValue());
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case Map<?, ?> map -> object(map, out);
            case Collection<?> list -> array(list, out);
            default ->
                    throw new IllegalArgumentException(
                            value.getClass().getName() + " has no canonical form");
        }
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        String separator = "{";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(separator);
            text(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(Collection<?> list, StringBuilder out) {
        String separator = "[";
        for (Object each : list) {
            out.append(separator);
            write(each, out);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
                        out.append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
