package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Rule;
import io.mingce.cleaning.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class FixFileTest {

    private static final List<String> HEADERS = List.of("客户编号", "姓名", "手机", "=备注", "x,\"y\"");

    @TempDir Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "DELIMITED, UTF-8, false, COMMA, LF",
        "DELIMITED, UTF-8, true, COMMA, CRLF",
        "DELIMITED, GB18030, false, SEMICOLON, CRLF",
        "DELIMITED, UTF-16LE, true, TAB, CRLF",
        "DELIMITED, UTF-16BE, true, BAR, LF",
        "NDJSON, UTF-8, false, COMMA, LF",
        "NDJSON, GB18030, false, COMMA, CRLF",
        "XLSX, UTF-8, false, COMMA, LF"
    })
    void comesBackCellByCell(
            Format format, String charset, boolean bom, String delimiter, String end)
            throws IOException {
        char c =
                List.of(',', ';', '\t', '|')
                        .get(List.of("COMMA", "SEMICOLON", "TAB", "BAR").indexOf(delimiter));
        var encoding = new Encoding(Charset.forName(charset), bom);
        var layout =
                new Layout(format, encoding, c, end.equals("LF") ? "\n" : "\r\n", 0, 1, HEADERS);
        List<List<String>> rows = randomRows();

        byte[] file = fixes(layout, rows);
        TableFile again = Dropped.table(folder, file);

        assertThat(again.layout().format()).isEqualTo(format);
        assertThat(again.header().recognised()).isEqualTo(4);
        if (format != Format.XLSX) {
            assertThat(again.layout().encoding()).isEqualTo(encoding);
            assertThat(again.layout().lineEnd()).isEqualTo(layout.lineEnd());
        }
        assertThat(Dropped.rows(again))
                .extracting(Row::problem)
                .allMatch(problem -> ((java.util.Optional<?>) problem).isEmpty());
        assertThat(Dropped.rows(again)).extracting(row -> own(again, row)).isEqualTo(rows);
    }

    @Test
    void writesNoFormulaIntoAWorkbook() throws IOException {
        var layout =
                new Layout(
                        Format.XLSX,
                        new Encoding(StandardCharsets.UTF_8, false),
                        ',',
                        "\n",
                        0,
                        1,
                        HEADERS);
        byte[] fixes = fixes(layout, List.of(List.of("K1", "=1+1", "@SUM(A1)", "+1+A1", "")));
        Path file = Files.write(folder.resolve("fixes.xlsx"), fixes);

        assertThat(Workbooks.part(file, "xl/worksheets/sheet1.xml"))
                .contains(">&apos;=1+1<", ">&apos;@SUM(A1)<", ">&apos;+1+A1<")
                .doesNotContain("<f>", "<f ");
    }

    @Test
    void saysWhereWhatAndHowInBothLanguages() throws IOException {
        TableFile table = Dropped.table(folder, "姓名,手机,备注\n李示例,138,=1+1\n王示例,1\n");
        var out = new ByteArrayOutputStream();
        try (var fixes = new FixFile(table.layout(), out)) {
            Row first = Dropped.rows(table).getFirst();
            var invalid =
                    new Complaint("手机", new Text("号码不对", "wrong"), new Text("请核对", "look, again"));
            fixes.add(new Rejected(first.number(), first.cells(), List.of(invalid)));
            fixes.add(rejected(Dropped.rows(table).getLast()));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        【修正】行号 Row,【修正】字段 Field,【修正】原因,【修正】Reason,【修正】建议,【修正】Suggestion,姓名,手机,备注
                        2,手机,号码不对,wrong,请核对,"look, again",李示例,138,'=1+1
                        3,,这一行的列数少于表头,the row has fewer fields than the header,请补齐缺少的分隔符或列,add the missing delimiters or fields,王示例,1
                        """);
    }

    @Test
    void namesTheFieldOfAFindingAsItsOwnerDoes() {
        TableFile table = Dropped.table(folder, "姓名,联系手机\n李示例,138\n");
        assertThat(Complaint.of(new Finding(Column.PHONE, Rule.PHONE_INVALID), table.header()))
                .isEqualTo(
                        new Complaint(
                                "联系手机",
                                Rule.PHONE_INVALID.meaning(),
                                Rule.PHONE_INVALID.suggestion()));
        assertThat(
                        Complaint.of(new Finding(Column.EMAIL, Rule.ROW_UNUSABLE), table.header())
                                .field())
                .isEmpty();
    }

    @Test
    void keepsRejectingARowThatNobodyPutRight() throws IOException {
        String text =
                "姓名,手机,备注\na,1\nb,1,2,3\nc,1,x\0y\nd,1,x\uFFFD\ne,1,"
                        + "x".repeat(40_000)
                        + "\ng,1,\u0007\u0001\0\n";
        TableFile table = Dropped.table(folder, text);
        assertThat(Dropped.rows(table)).hasSize(6).allMatch(row -> row.problem().isPresent());
        for (Format format : List.of(Format.DELIMITED, Format.XLSX)) {
            Layout layout = as(format, table.layout());
            List<Row> again =
                    Dropped.rows(Dropped.table(folder, fixed(layout, Dropped.rows(table))));
            // A sheet does not know how many cells its author meant, so too few are blank ones
            // there.
            assertThat(again.stream().skip(format == Format.XLSX ? 1 : 0))
                    .hasSize(format == Format.XLSX ? 5 : 6)
                    .allMatch(row -> row.problem().isPresent());
        }
    }

    @Test
    void showsALineOfJsonThatCouldNotBeReadAndWaitsForItToBePutRight() throws IOException {
        TableFile table = Dropped.table(folder, "{\"name\":\"a\"}\n{\"name\":{\"first\":\"b\"}}\n");
        byte[] fixes = fixed(table.layout(), Dropped.rows(table).subList(1, 2));
        assertThat(new String(fixes, StandardCharsets.UTF_8))
                .contains("\"【修正】原文 Original\":\"{\\\"name\\\":{\\\"first\\\":\\\"b\\\"}}\"");
        String unfixed = new String(fixes, StandardCharsets.UTF_8) + "{\"name\":\"b\"}\n";
        assertThat(Dropped.rows(Dropped.table(folder, unfixed)))
                .extracting(row -> row.problem().isPresent())
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void carriesNoRemarksOfTheLastTime(Format format) throws IOException {
        var layout = new Layout(format, Encoding.UTF_8, ',', "\n", 0, 1, HEADERS);
        TableFile once = Dropped.table(folder, fixes(layout, randomRows()));
        TableFile twice = Dropped.table(folder, fixed(once.layout(), Dropped.rows(once)));
        assertThat(twice.header().columns())
                .extracting(column -> column.text())
                .isEqualTo(once.header().columns().stream().map(column -> column.text()).toList());
        assertThat(Dropped.rows(twice)).extracting(row -> own(twice, row)).isEqualTo(randomRows());
    }

    private static Layout as(Format format, Layout layout) {
        return new Layout(format, layout.encoding(), ',', "\n", 0, 1, layout.headers());
    }

    private static Rejected rejected(Row row) {
        return new Rejected(
                row.number(), row.cells(), row.problem().map(Complaint::of).stream().toList());
    }

    private static byte[] fixed(Layout layout, List<Row> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var fixes = new FixFile(layout, out)) {
            for (Row row : rows) {
                fixes.add(rejected(row));
            }
        }
        return out.toByteArray();
    }

    private static byte[] fixes(Layout layout, List<List<String>> rows) throws IOException {
        var numbered = new ArrayList<Row>();
        for (List<String> cells : rows) {
            numbered.add(new Row(numbered.size() + 2, cells, java.util.Optional.empty()));
        }
        return fixed(layout, numbered);
    }

    private static List<String> own(TableFile table, Row row) {
        return HEADERS.stream()
                .map(header ->
                        table.header().columns().stream()
                                .filter(column -> column.text().equals(header))
                                .map(column -> row.cells().get(column.index()))
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    /// With everything in them that an encoding, a delimiter or a spreadsheet could trip over.
    private static List<List<String>> randomRows() {
        var random = new Random(3);
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < 300; row++) {
            var cells = new ArrayList<String>(List.of("K" + row));
            while (cells.size() < HEADERS.size()) {
                String cell = Texts.random(random, "'=+-@\t\n1 .a李𠮷,;|\"\\<&é", 8);
                cells.add(cell.isBlank() ? "" : cell);
            }
            rows.add(cells);
        }
        return rows;
    }
}
