package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

class RemoveSheetRowsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir private Path folder;

    @ParameterizedTest(name = "rows with numbers: {0}, without {1}")
    @CsvSource({
        "true,  '2'", "true,  '4'", "true,  '3,4'", "true,  '2,3,4'",
        "false, '2'", "false, '4'", "false, '3,4'", "false, '2,3,4'",
    })
    void leavesRowsEmptyAndTheOthersWhereTheyAre(boolean numbered, String gone) throws IOException {
        String[] cells = {"张三</t></is></c><c t=\"inlineStr\"><is><t>1", "李四", "王五"};
        var rows =
                new StringBuilder(row(numbered, 1, "姓名</t></is></c><c t=\"inlineStr\"><is><t>手机"));
        for (int i = 0; i < cells.length; i++) {
            rows.append(row(numbered, i + 2, cells[i]));
        }
        TableFile table = Dropped.table(folder, Workbooks.sheet(rows.toString()));
        Set<Long> numbers =
                Arrays.stream(gone.split(",")).map(Long::valueOf).collect(Collectors.toSet());
        Path to = folder.resolve("left.xlsx");

        assertThat(RemoveRows.from(table, numbers, to)).isEqualTo(numbers.size());

        var left = new TableFile(to, table.layout(), table.header(), 0);
        assertThat(Dropped.told(left))
                .isEqualTo(
                        Dropped.told(table).stream()
                                .filter(row ->
                                        !numbers.contains(Long.parseLong(row.split(" ", 2)[0])))
                                .toList());
        for (long number : numbers) {
            assertThat(Workbooks.part(to, SHEET))
                    .doesNotContain(cells[(int) number - 2].split("<", 2)[0]);
        }
    }

    @Test
    void leavesEveryOtherByteOfTheSheetAsItIs() throws IOException {
        String first =
                "<row r=\"1\" spans='1:2' x:y=\">\"><c r=\"A1\" t=\"inlineStr\"><is><t"
                        + " xml:space=\"preserve\">姓名 &amp;&#10;</t></is></c></row>\n"
                        + "<!-- <row r=\"2\"> -->";
        String gone =
                "<row r=\"2\" ht=\"15\"><c r=\"A2\""
                        + " t=\"inlineStr\"><is><t><![CDATA[张</row>三]]></t></is></c>%s</row>";
        String last = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>李四</t></is></c></row>";
        byte[] before = Workbooks.sheet(first + gone.formatted("<c r=\"B2\"/>") + last);
        Path file = Files.write(folder.resolve("a.xlsx"), before);
        Path to = folder.resolve("left.xlsx");

        WorkbookCopy.without(file, 0, Set.of(2L), to);

        assertThat(Workbooks.part(to, SHEET))
                .isEqualTo(
                        Workbooks.part(file, SHEET)
                                .replace(
                                        gone.formatted("<c r=\"B2\"/>"),
                                        "<row r=\"2\" ht=\"15\"></row>"));
    }

    @Test
    void takesOutTheTextsThatNoCellHasAnyMore() throws IOException {
        TableFile table =
                Dropped.table(
                        folder,
                        book(book -> {
                            Worksheet sheet = book.newWorksheet("客户");
                            row(sheet, 0, "姓名", "手机");
                            row(sheet, 1, "张三丰", "13812345678");
                            row(sheet, 2, "张三丰", "13912345679");
                            row(sheet, 3, "欧阳锋", "13712345670");
                            sheet.range(4, 0, 5, 1).merge();
                            row(book.newWorksheet("其他"), 0, "欧阳锋", "备用");
                        }));
        Path to = folder.resolve("left.xlsx");

        assertThat(RemoveRows.from(table, Set.of(2L, 4L), to)).isEqualTo(2);

        assertThat(unescaped(Workbooks.part(to, "xl/sharedStrings.xml")))
                .contains("张三丰", "13912345679", "欧阳锋", "备用")
                .doesNotContain("13812345678", "13712345670");
        assertThat(Workbooks.part(to, SHEET)).contains("<mergeCell ref=\"A5:B6\"/>");
        assertThat(Dropped.told(Dropped.table(folder, Files.readAllBytes(to))))
                .containsExactly("3 张三丰|13912345679");
    }

    @Test
    void takesOutTheLinksAndCommentsOfTheCells() throws IOException {
        Map<String, String> parts = linked();
        Path file = Files.write(folder.resolve("a.xlsx"), zip(parts));
        Path to = folder.resolve("left.xlsx");

        WorkbookCopy.without(file, 0, Set.of(2L), to);

        assertThat(Workbooks.part(to, SHEET))
                .contains(
                        "<hyperlink ref=\"A2\" location=\"A2\"/><hyperlink ref=\"A3\""
                                + " r:id=\"r2\"/>");
        assertThat(Workbooks.part(to, "xl/worksheets/_rels/sheet1.xml.rels"))
                .doesNotContain("zhang@example.com", "r1\"")
                .contains("li@example.com", "r3\"");
        assertThat(Workbooks.part(to, "xl/comments1.xml"))
                .isEqualTo(
                        "<comments><comment ref=\"A2\"><text><t></t></text></comment><comment"
                                + " ref=\"A3\"><text><t>李四的备注</t></text></comment></comments>");
        assertThat(Workbooks.part(to, "[Content_Types].xml")).doesNotContain("calcChain");
        assertThat(Workbooks.part(to, "xl/_rels/workbook.xml.rels"))
                .doesNotContain("calcChain")
                .contains("worksheets/sheet1.xml");
        try (var zip = new ZipFile(to.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(java.util.zip.ZipEntry::getName)
                    .doesNotContain("xl/calcChain.xml")
                    .contains("xl/media/photo.png");
        }
        assertThat(Workbooks.part(to, "xl/media/photo.png"))
                .isEqualTo(parts.get("xl/media/photo.png"));
    }

    @Test
    void keepsTheFormulaThatOtherRowsShare() throws IOException {
        String master =
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>张三</t></is></c><c s=\"1\" r=\"B2\""
                        + " t=\"str\"><f t=\"shared\" ref=\"B2:B3\""
                        + " si=\"0\">A2&amp;\"x\"</f><v>张三x</v></c></row>";
        Path file =
                Files.write(
                        folder.resolve("a.xlsx"),
                        Workbooks.sheet(
                                master
                                        + "<row r=\"3\"><c r=\"B3\" t=\"str\"><f t=\"shared\""
                                        + " si=\"0\"/><v>x</v></c></row>"));
        Path to = folder.resolve("left.xlsx");

        WorkbookCopy.without(file, 0, Set.of(2L), to);

        assertThat(Workbooks.part(to, SHEET))
                .contains(
                        "<row r=\"2\"><c r=\"B2\"><f t=\"shared\" ref=\"B2:B3\""
                                + " si=\"0\">A2&amp;\"x\"</f></c></row><row r=\"3\">")
                .doesNotContain("张三");
    }

    private static String unescaped(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    private static String row(boolean numbered, int number, String cells) {
        return "<row%s><c t=\"inlineStr\"><is><t>%s</t></is></c></row>"
                .formatted(numbered ? " r=\"" + number + "\"" : "", cells);
    }

    /// A sheet whose e-mail addresses are links, as Excel makes them, with comments and formulas.
    private static Map<String, String> linked() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        String relations = "<Relationships>%s</Relationships>";
        String relation = "<Relationship Id=\"%s\" Type=\"x/%s\" Target=\"%s\"/>";
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/calcChain.xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"A\" sheetId=\"1\""
                        + " r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations.formatted(
                        relation.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                                + relation.formatted("r2", "calcChain", "calcChain.xml")));
        parts.put(
                SHEET,
                "<worksheet><sheetData><row r=\"1\"/><row r=\"2\"/><row"
                    + " r=\"3\"/></sheetData><hyperlinks><hyperlink ref=\"A2\""
                    + " r:id=\"r1\"/><hyperlink ref=\"A3\" r:id=\"r2\"/></hyperlinks></worksheet>");
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                relations.formatted(
                        relation.formatted("r1", "hyperlink", "mailto:zhang@example.com")
                                + relation.formatted("r2", "hyperlink", "mailto:li@example.com")
                                + relation.formatted("r3", "comments", "../comments1.xml")));
        parts.put(
                "xl/comments1.xml",
                "<comments><comment ref=\"A2\"><text><t>张三的备注</t></text></comment><comment"
                        + " ref=\"A3\"><text><t>李四的备注</t></text></comment></comments>");
        parts.put("xl/calcChain.xml", "<calcChain><c r=\"B2\" i=\"1\"/></calcChain>");
        parts.put("xl/media/photo.png", "not < xml");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        return Workbooks.zip(
                parts.keySet().toArray(String[]::new),
                name -> parts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
    }

    private interface Filling {
        void of(Workbook book) throws IOException;
    }

    private static byte[] book(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            filling.of(book);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        List<String> all = Stream.of(cells).toList();
        for (int i = 0; i < all.size(); i++) {
            sheet.value(row, i, all.get(i));
        }
    }
}
