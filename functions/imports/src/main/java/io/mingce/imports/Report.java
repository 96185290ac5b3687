package io.mingce.imports;

import io.mingce.cleaning.Rule;
import io.mingce.cleaning.Severity;
import io.mingce.cleaning.Text;
import io.mingce.edge.Json;
import io.mingce.importing.ImportJob;
import io.mingce.importing.RowCounts;
import io.mingce.importing.Tally;
import io.mingce.imports.file.Fault;
import io.mingce.imports.file.Notices;
import io.mingce.imports.file.Refusal;
import io.mingce.imports.header.HeaderColumn;
import io.mingce.imports.header.Use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The cleaning report of an import: what became of the rows, what cleaning found, how full the columns are. Carries
/// counts, headers and texts of ours, no data of a customer.
///
/// @param customers how many customers the accepted rows belong to
/// @param toFix rows in the fix file
/// @param notices what of the file was not read
/// @param refusal why the file cannot be read at all
record Report(
        ImportJob job,
        RowCounts rows,
        long customers,
        long toFix,
        List<ColumnReport> columns,
        List<FindingReport> findings,
        int otherTables,
        List<Text> notices,
        Optional<Refusal> refusal) {

    /// One column of the file.
    ///
    /// @param meaning what it was taken for, or the empty string where it was not read
    /// @param missing share of the rows that leave it empty, 0–1
    record ColumnReport(String header, String meaning, double missing) {}

    /// How often one rule struck.
    record FindingReport(String rule, String severity, long count, Text meaning, Text suggestion) {}

    static Report of(ImportJob job, Plan plan, Tally tally, long customers, long toFix) {
        return new Report(
                job,
                tally.rows(),
                customers,
                toFix,
                columns(plan, tally),
                findings(tally),
                plan.otherTables(),
                Notices.of(plan.header(), plan.otherTables()),
                Optional.empty());
    }

    static Report refused(ImportJob job, Refusal why) {
        return new Report(
                job, RowCounts.NONE, 0, 0, List.of(), List.of(), 0, List.of(), Optional.of(why));
    }

    /// Accepted rows beyond the first of their customer.
    long duplicates() {
        return rows.created() + rows.merged() + rows.unchanged() - customers;
    }

    private static List<ColumnReport> columns(Plan plan, Tally tally) {
        var columns = new ArrayList<ColumnReport>();
        for (HeaderColumn column : plan.header().columns()) {
            long missing = tally.missing().getOrDefault(column.index(), 0L);
            columns.add(
                    new ColumnReport(
                            column.text(),
                            column.use() instanceof Use.Feeds(var meaning) ? meaning.name() : "",
                            tally.rows().read() == 0 ? 0 : (double) missing / tally.rows().read()));
        }
        return columns;
    }

    private static List<FindingReport> findings(Tally tally) {
        Stream<FindingReport> rules =
                Stream.of(Rule.values())
                        .map(r ->
                                finding(
                                        r.code(),
                                        r.severity(),
                                        tally,
                                        r.meaning(),
                                        r.suggestion()));
        Stream<FindingReport> faults =
                Stream.of(Fault.values())
                        .map(f ->
                                finding(
                                        f.code(),
                                        Severity.REJECTED,
                                        tally,
                                        f.reason(),
                                        f.suggestion()));
        return Stream.concat(rules, faults)
                .filter(f -> f.count() > 0)
                .sorted(
                        Comparator.comparingLong(FindingReport::count)
                                .reversed()
                                .thenComparing(FindingReport::rule))
                .toList();
    }

    private static FindingReport finding(
            String code, Severity severity, Tally tally, Text meaning, Text suggestion) {
        return new FindingReport(
                code,
                severity.name(),
                tally.findings().getOrDefault(code, 0L),
                meaning,
                suggestion);
    }

    /// This report for programs.
    String json() {
        return Json.write(tree());
    }

    /// This report as maps, lists and numbers.
    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", job.id().value());
        tree.put("channel", job.channel());
        tree.put("file", job.file());
        tree.put("run", job.run());
        tree.put("receivedAt", job.receivedAt().toString());
        tree.put("rows", rowCounts(rows));
        tree.put("customers", customers);
        tree.put("duplicates", duplicates());
        tree.put("rowsToFix", toFix);
        tree.put("otherTables", otherTables);
        tree.put("notices", notices.stream().map(Report::texts).toList());
        tree.put("columns", columns.stream().map(Report::column).toList());
        tree.put("findings", findings.stream().map(Report::finding).toList());
        refusal.ifPresent(why -> tree.put("problem", problem(why)));
        return tree;
    }

    private static Map<String, Object> problem(Refusal why) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("code", why.code());
        tree.put("reason", texts(why.reason()));
        tree.put("suggestion", texts(why.suggestion()));
        return tree;
    }

    static Map<String, Long> rowCounts(RowCounts rows) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("read", rows.read());
        counts.put("created", rows.created());
        counts.put("merged", rows.merged());
        counts.put("unchanged", rows.unchanged());
        counts.put("rejected", rows.rejected());
        counts.put("suppressed", rows.suppressed());
        return counts;
    }

    private static Map<String, Object> column(ColumnReport column) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("header", column.header());
        tree.put("meaning", column.meaning());
        tree.put("missing", Math.round(column.missing() * 10_000) / 10_000.0);
        return tree;
    }

    private static Map<String, Object> finding(FindingReport finding) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", finding.rule());
        tree.put("severity", finding.severity());
        tree.put("count", finding.count());
        tree.put("meaning", texts(finding.meaning()));
        tree.put("suggestion", texts(finding.suggestion()));
        return tree;
    }

    private static Map<String, String> texts(Text text) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("zh", text.zh());
        texts.put("en", text.en());
        return texts;
    }
}
