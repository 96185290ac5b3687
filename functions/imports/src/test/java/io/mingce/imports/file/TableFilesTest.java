package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mingce.cleaning.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class TableFilesTest {

    private static final byte[] OLE =
            bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0, 0, 0, 0, 0);

    @TempDir Path folder = Path.of("");

    static Stream<Arguments> unreadable() throws IOException {
        byte[] workbook =
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>");
        return Stream.of(
                arguments("nothing", new byte[0], Refusal.EMPTY),
                arguments("a byte order mark alone", bytes(0xEF, 0xBB, 0xBF), Refusal.EMPTY),
                arguments("a UTF-16 byte order mark alone", bytes(0xFF, 0xFE), Refusal.EMPTY),
                arguments("blank lines", utf8("\n \r\n\t\n"), Refusal.EMPTY),
                arguments("delimiters alone", utf8(",,\n,,\n"), Refusal.EMPTY),
                arguments("header only", utf8("姓名,手机\n"), Refusal.HEADER_ONLY),
                arguments("header and empty rows", utf8("姓名,手机\n,\n\n"), Refusal.HEADER_ONLY),
                arguments("unknown header", utf8("foo,bar\n1,2\n3,4\n"), Refusal.UNKNOWN_HEADER),
                arguments(
                        "known header without a person",
                        utf8("金额,备注\n1,2\n"),
                        Refusal.UNKNOWN_HEADER),
                arguments(
                        "no header",
                        utf8("李示例,13800000000\n王示例,13800000001\n"),
                        Refusal.UNKNOWN_HEADER),
                arguments(
                        "prose",
                        utf8("Dear all,\nplease find, below, nothing.\n"),
                        Refusal.NOT_A_TABLE),
                arguments(
                        "JSON that is not one object a line",
                        utf8("{\n\"name\":1\n}\n"),
                        Refusal.NOT_A_TABLE),
                arguments("JSON of unknown keys", utf8("{\"foo\":1}\n"), Refusal.UNKNOWN_HEADER),
                arguments("1,001 columns", utf8(header(1_001) + "\n1\n"), Refusal.TOO_MANY_COLUMNS),
                arguments(
                        "JPEG",
                        bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0),
                        Refusal.IMAGE),
                arguments("PNG", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), Refusal.IMAGE),
                arguments("PDF", utf8("%PDF-1.7\n"), Refusal.PDF),
                arguments("old Excel", OLE, Refusal.OLD_EXCEL),
                arguments("Excel with a password", encrypted(), Refusal.PASSWORD),
                arguments("web page", utf8("<html><table><tr><td>姓名</td></tr>"), Refusal.WEB_PAGE),
                arguments("web page after a mark", utf8("\uFEFF\n<table>"), Refusal.WEB_PAGE),
                arguments("noise", noise(), Refusal.BINARY),
                arguments(
                        "archive of something else",
                        zip("a.csv", utf8("姓名\n李示例\n")),
                        Refusal.NOT_A_TABLE),
                arguments(
                        "archive cut in the middle", Arrays.copyOf(workbook, 200), Refusal.DAMAGED),
                arguments("workbook of one header", workbook, Refusal.HEADER_ONLY),
                arguments(
                        "workbook without a sheet",
                        zip("xl/workbook.xml", utf8("<x/>")),
                        Refusal.DAMAGED),
                arguments("workbook of an empty sheet", sheet(""), Refusal.EMPTY),
                arguments("zip bomb", zip("xl/workbook.xml", new byte[80 << 20]), Refusal.ZIP_BOMB),
                arguments("archive of too many parts", manyParts(), Refusal.ZIP_BOMB));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unreadable")
    void refusesWhatIsNotATableOfCustomers(String name, byte[] content, Refusal why) {
        assertThat(Dropped.open(folder, content)).as(name).isEqualTo(new Opening.Unreadable(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"COMMA ,", "SEMICOLON ;", "BAR |", "TAB \\t"})
    void findsTheDelimiter(String name, String delimiter) {
        char c = delimiter.equals("\\t") ? '\t' : delimiter.charAt(0);
        TableFile table = Dropped.table(folder, "姓名,手机,备注\n李示例,13800000000,a b\n".replace(',', c));
        assertThat(table.layout().delimiter()).as(name).isEqualTo(c);
        assertThat(Dropped.told(table)).containsExactly("2 李示例|13800000000|a b");
    }

    @Test
    void skipsTitlesAboveTheHeader() {
        String text = "sep=;\n2026 年客户;;\n\n姓名;手机;备注\n李示例;13800000000;\n";
        TableFile table = Dropped.table(folder, text);
        assertThat(table.layout().headerRow()).isEqualTo(4);
        assertThat(Dropped.told(table)).containsExactly("5 李示例|13800000000|");
    }

    @Test
    void saysWhichColumnsItDoesNotRead() {
        TableFile table = Dropped.table(folder, "姓名,姓名,foo,,bar,手机,手机\na,b,c,,d,1,2\n");
        assertThat(Notices.of(table.header(), table.otherTables()))
                .containsExactly(
                        new Text(
                                "与其他列含义重复、未读取的列：姓名",
                                "columns that mean the same as another one and were not read: 姓名"),
                        new Text(
                                "未识别、未读取的列：foo、bar",
                                "columns that are not known and were not read: foo、bar"));
        assertThat(Dropped.told(table)).containsExactly("2 a|b|c||d|1|2");
    }

    @Test
    void readsThreeHundredColumns() {
        TableFile table = Dropped.table(folder, header(300) + "\n" + "x,".repeat(299) + "x\n");
        assertThat(table.header().width()).isEqualTo(300);
        assertThat(Dropped.rows(table)).allMatch(row -> row.problem().isEmpty()).hasSize(1);
    }

    @Test
    void readsASingleColumn() {
        assertThat(Dropped.told(Dropped.table(folder, "手机号\n13800000000\n13800000001\n")))
                .containsExactly("2 13800000000", "3 13800000001");
    }

    private static String header(int columns) {
        return IntStream.range(1, columns)
                .mapToObj(i -> "x" + i)
                .collect(Collectors.joining(",", "姓名,", ""));
    }

    private static byte[] encrypted() {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] file = Arrays.copyOf(OLE, 70_000);
        // Across the border of two blocks that are read.
        System.arraycopy(name, 0, file, (1 << 16) - 7, name.length);
        return file;
    }

    private static byte[] noise() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] manyParts() throws IOException {
        String[] names = IntStream.range(0, 2_001).mapToObj(i -> "xl/" + i).toArray(String[]::new);
        names[0] = "xl/workbook.xml";
        return Workbooks.zip(names, name -> new byte[0]);
    }

    private static byte[] sheet(String rows) throws IOException {
        return Workbooks.sheet(rows);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
