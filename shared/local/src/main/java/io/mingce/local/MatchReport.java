package io.mingce.local;

import io.mingce.imports.file.Guard;
import io.mingce.local.refusal.Language;
import io.mingce.matching.BulkMatching;
import io.mingce.matching.MatchRule;
import io.mingce.matching.MatchedFile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// The files and the summary that matching a table leaves.
final class MatchReport {

    private MatchReport() {}

    static void clusters(MatchedFile matched, Path file) throws IOException {
        clusters(matched, matched::customer, file);
    }

    /// Of the merges only those that need no person.
    static void sure(MatchedFile matched, Path file) throws IOException {
        clusters(matched, matched::sureCustomer, file);
    }

    private static void clusters(MatchedFile matched, IntFunction<String> customer, Path file)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("record_id,cluster_id\n");
            for (int i = 0; i < matched.ids().size(); i++) {
                out.write(cell(matched.ids().get(i)) + "," + cell(customer.apply(i)) + "\n");
            }
        }
    }

    static void review(MatchedFile matched, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("record_id,other_record_id,score_bits,merged,reasons\n");
            for (BulkMatching.Open open : matched.result().open()) {
                String reasons =
                        open.reasons().stream()
                                .map(rule -> Language.say(rule.text()))
                                .collect(Collectors.joining("; "));
                out.write(
                        cell(matched.ids().get(open.first()))
                                + ","
                                + cell(matched.ids().get(open.second()))
                                + ","
                                + String.format(Locale.ROOT, "%.1f", open.score())
                                + (open.merged() ? ",yes," : ",no,")
                                + cell(reasons)
                                + "\n");
            }
        }
    }

    static String summary(MatchedFile matched) {
        int records = matched.ids().size();
        int review = matched.result().open().size();
        var text = new StringBuilder();
        text.append(
                Language.say(
                        records
                                + " 条记录，"
                                + matched.customers()
                                + " 位客户，最多 "
                                + matched.largest()
                                + " 条记录属于同一客户；"
                                + review
                                + " 对待人工判断；无需人工的合并得出 "
                                + matched.sureCustomers()
                                + " 位客户。",
                        records
                                + " records, "
                                + matched.customers()
                                + " customers, at most "
                                + matched.largest()
                                + " records of one customer; "
                                + review
                                + " pairs for a person to decide; merges that need nobody leave "
                                + matched.sureCustomers()
                                + " customers."));
        matched.reasons().entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(entry ->
                        text.append("\n  ")
                                .append(entry.getValue())
                                .append("  ")
                                .append(say(entry.getKey())));
        return text.toString();
    }

    private static String say(MatchRule rule) {
        return Language.say(rule.text());
    }

    /// RFC 4180, and nothing that a spreadsheet would calculate.
    private static String cell(String unsafe) {
        String text = Guard.on(unsafe);
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
