package io.mingce.imports;

import io.mingce.cleaning.Text;
import io.mingce.edge.Html;
import io.mingce.imports.Report.ColumnReport;
import io.mingce.imports.Report.FindingReport;

import java.util.Locale;
import java.util.stream.Collectors;

/// The cleaning report as a page: both languages side by side, no script.
final class ReportPage {

    private static final String STYLE =
            """
            :root{color-scheme:light dark}
            body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}small{color:#777}
            table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #8884;padding:.4rem .6rem;text-align:left;vertical-align:top}
            td.n{text-align:right;font-variant-numeric:tabular-nums}
            .tiles{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}
            .tiles div{border:1px solid #8884;border-radius:.6rem;padding:.6rem .8rem}.tiles b{display:block;font-size:1.5rem}
            .CORRECTED{color:#2a7}.FLAGGED{color:#b70}.REJECTED{color:#c33}
            """;

    private ReportPage() {}

    static String of(Report report) {
        return """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>导入报告 Import report</title><style>%s</style></head><body>
        <h1>导入报告 <small>Import report</small></h1>
        <p>%s · <small>%s · %s</small></p>
        %s</body></html>
        """
                .formatted(
                        STYLE,
                        Html.escape(report.job().file()),
                        Html.escape(report.job().channel()),
                        report.job().id(),
                        report.refusal()
                                .map(why -> both("p", why.reason()) + both("p", why.suggestion()))
                                .orElseGet(() -> body(report)));
    }

    private static String body(Report report) {
        var rows = report.rows();
        return """
        <div class="tiles">%s%s%s%s%s%s%s</div>
        %s
        <h2>清洗结果 <small>What cleaning found</small></h2>
        <table><tr><th>规则 Rule</th><th>次数 Count</th><th>说明 Meaning</th><th>建议 Suggestion</th></tr>%s</table>
        <h2>各列 <small>Columns</small></h2>
        <table><tr><th>表头 Header</th><th>识别为 Taken for</th><th>缺失 Missing</th></tr>%s</table>
        """
                .formatted(
                        tile(rows.read(), "读取", "read"),
                        tile(rows.created(), "新客户", "created"),
                        tile(rows.merged(), "已合并", "merged"),
                        tile(rows.unchanged(), "无变化", "unchanged"),
                        tile(rows.rejected(), "已拒绝", "rejected"),
                        tile(rows.suppressed(), "已屏蔽", "suppressed"),
                        tile(report.duplicates(), "文件内重复", "duplicates"),
                        report.notices().stream()
                                .map(notice -> both("p", notice))
                                .collect(Collectors.joining()),
                        report.findings().stream()
                                .map(ReportPage::finding)
                                .collect(Collectors.joining()),
                        report.columns().stream()
                                .map(ReportPage::column)
                                .collect(Collectors.joining()));
    }

    private static String tile(long count, String zh, String en) {
        return "<div><b>%,d</b>%s <small>%s</small></div>".formatted(count, zh, en);
    }

    private static String finding(FindingReport finding) {
        return "<tr><td class=\"%s\">%s</td><td class=\"n\">%,d</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        finding.severity(),
                        finding.rule(),
                        finding.count(),
                        both("span", finding.meaning()),
                        both("span", finding.suggestion()));
    }

    private static String column(ColumnReport column) {
        return "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td></tr>"
                .formatted(
                        Html.escape(column.header()),
                        column.meaning().isEmpty() ? "—" : column.meaning(),
                        String.format(Locale.ROOT, "%.1f %%", column.missing() * 100));
    }

    private static String both(String tag, Text text) {
        return "<%1$s>%2$s</%1$s> <small>%3$s</small>"
                .formatted(tag, Html.escape(text.zh()), Html.escape(text.en()));
    }
}
