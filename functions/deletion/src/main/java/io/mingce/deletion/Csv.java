package io.mingce.deletion;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes tables as spreadsheets open them: RFC 4180, UTF-8 with a byte order mark, and no cell that is calculated (OWASP,
/// CSV injection).
final class Csv {

    static final String BOM = "\ufeff";

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    /// A telephone number or an amount is no formula.
    private static final Pattern NUMBER = Pattern.compile("[+-]\\d[\\d, ]*(\\.\\d+)?");

    private Csv() {}

    /// A table; its columns are those of the first row.
    static void write(List<Map<String, String>> rows, Appendable out) throws IOException {
        out.append(BOM);
        line(rows.getFirst().keySet(), out);
        for (Map<String, String> row : rows) {
            line(row.values(), out);
        }
    }

    private static void line(Collection<String> cells, Appendable out) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.append(separator).append(quoted(guarded(cell)));
            separator = ",";
        }
        out.append("\r\n");
    }

    static String guarded(String text) {
        return !text.isEmpty()
                        && DANGEROUS.indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
