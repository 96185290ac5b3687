package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RemoveRowsTest {

    private static final List<Encoding> ENCODINGS =
            Stream.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")
                    .map(Charset::forName)
                    .flatMap(set -> Stream.of(new Encoding(set, false), new Encoding(set, true)))
                    .toList();

    @TempDir private Path folder;

    static Stream<Arguments> texts() {
        return ENCODINGS.stream()
                .flatMap(encoding ->
                        Stream.of("\n", "\r\n", "\r")
                                .flatMap(end ->
                                        Stream.of("csv", "tsv", "ndjson")
                                                .map(kind -> Arguments.of(encoding, end, kind))));
    }

    /// First, last, several, with quotes, over several lines, of Chinese beyond the basic plane.
    @ParameterizedTest
    @MethodSource("texts")
    void leavesTheLinesOfTheRowsBlankAndAllElseAsItIs(Encoding encoding, String end, String kind)
            throws IOException {
        List<String> lines = kind.equals("ndjson") ? json() : delimited(kind);
        for (Set<Integer> gone : gone(kind)) {
            byte[] before = bytes(encoding, lines, end);
            byte[] expected = bytes(encoding, blank(lines, gone), end);
            TableFile table = Dropped.table(folder, before);
            Set<Long> rows = gone.stream().map(line -> (long) line + 1).collect(Collectors.toSet());
            Path to = folder.resolve("left");

            RemoveRows.from(table, rows, to);

            assertThat(Files.readAllBytes(to)).isEqualTo(expected);
            assertThat(Dropped.told(Dropped.table(folder, expected)))
                    .isEqualTo(
                            Dropped.told(table).stream()
                                    .filter(row ->
                                            !rows.contains(Long.parseLong(row.split(" ", 2)[0])))
                                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'4',       1",
        "'4,5',     1",
        "'4,7',     2",
        "'1,2,3',   0",
        "'99',      0",
    })
    void tellsHowManyWereThere(String rows, long expected) throws IOException {
        TableFile table = Dropped.table(folder, "客户名单\n\n姓名,手机\n张三,1\n\n李四,2\n王五,3\n");

        assertThat(removed(table, rows)).isEqualTo(expected);
    }

    @Test
    void aRowAboveWhoseQuotesDoNotMatchIsReadAsBefore() throws IOException {
        String text = "姓名,手机,备注\n张三,1,\"甲\n李四,\"2\",乙\n王五,3,\"丙\"\n赵六,4,丁\n";
        TableFile table = Dropped.table(folder, text);
        assertThat(Dropped.told(table))
                .containsExactly("2 BROKEN_QUOTES 张三|1|\"甲", "3 李四|2|乙", "4 王五|3|丙", "5 赵六|4|丁");
        Path to = folder.resolve("left");

        assertThat(RemoveRows.from(table, Set.of(3L), to)).isOne();

        assertThat(Files.readString(to)).doesNotContain("李四", "乙").contains("张三", "丙");
        assertThat(Dropped.told(Dropped.table(folder, Files.readAllBytes(to))))
                .containsExactly("2 BROKEN_QUOTES 张三|1|\"甲", "4 王五|3|丙", "5 赵六|4|丁");
    }

    @Test
    void bytesThatMeanNothingStayAsTheyAre() throws IOException {
        byte[] text = "姓名,手机\n张三,1\n?\n李四,2\n".getBytes(Encoding.GB18030);
        int broken = new String(text, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('?');
        // Two of four bytes of a character, and a line end where the third should be.
        byte[] before =
                concat(
                        Arrays.copyOf(text, broken),
                        new byte[] {(byte) 0x84, 0x31},
                        Arrays.copyOfRange(text, broken + 1, text.length));
        TableFile table = Dropped.table(folder, before);
        Row last = Dropped.rows(table).getLast();
        Path to = folder.resolve("left");

        RemoveRows.from(table, Set.of(2L), to);

        assertThat(Files.readAllBytes(to))
                .endsWith(Arrays.copyOfRange(before, broken, before.length));
        assertThat(Dropped.rows(new TableFile(to, table.layout(), table.header(), 0)).getLast())
                .isEqualTo(last);
    }

    @Test
    void nothingIsLeftButLineEndsWhereEveryRowGoes() throws IOException {
        TableFile table = Dropped.table(folder, json().stream().collect(Collectors.joining("\n")));
        Path to = folder.resolve("left");

        assertThat(RemoveRows.from(table, Set.of(1L, 2L, 3L, 4L), to)).isEqualTo(4);
        assertThat(Files.readString(to)).isEqualTo("\n\n\n");
    }

    private long removed(TableFile table, String rows) throws IOException {
        return RemoveRows.from(
                table,
                Stream.of(rows.split(",")).map(Long::valueOf).collect(Collectors.toSet()),
                folder.resolve("left"));
    }

    /// Lines 0 to 2 are a title, a blank line and the header; the record of line 5 goes over lines 5 to 7.
    private static List<String> delimited(String kind) {
        return Stream.of(
                        "客户名单",
                        "",
                        "姓名,手机,备注",
                        "张三,13812345678,首行",
                        "李四,13912345679,\"他说\"\"好\"\",真的\"",
                        "王五,13712345670,\"首行",
                        "第二行,\"\"引号\"\"",
                        "第三行\"",
                        "𠮷野,13612345671,é",
                        "赵六,13512345672,末行")
                .map(line -> kind.equals("tsv") ? line.replace(',', '\t') : line)
                .toList();
    }

    private static List<String> json() {
        return List.of(
                "{\"name\":\"张三\",\"phone\":\"13812345678\",\"note\":\"\"}",
                "{\"name\":\"李四\",\"phone\":\"13912345679\",\"note\":\"a\\nb\"}",
                "{\"name\":\"𠮷野\",\"phone\":\"13612345671\",\"note\":\"é\"}",
                "{\"name\":\"赵六\",\"phone\":\"13512345672\",\"note\":null}");
    }

    private static List<Set<Integer>> gone(String kind) {
        return kind.equals("ndjson")
                ? List.of(Set.of(0), Set.of(1), Set.of(3), Set.of(0, 1, 2), Set.of(1, 3))
                : List.of(Set.of(3), Set.of(4), Set.of(5), Set.of(8), Set.of(9), Set.of(3, 5, 9));
    }

    private static List<String> blank(List<String> lines, Set<Integer> gone) {
        var left = new ArrayList<>(lines);
        for (int line : gone) {
            left.set(line, "");
            if (lines.get(line).startsWith("王五")) {
                left.set(line + 1, "");
                left.set(line + 2, "");
            }
        }
        return left;
    }

    /// The last line has no end.
    private static byte[] bytes(Encoding encoding, List<String> lines, String end) {
        return ((encoding.bom() ? "\uFEFF" : "") + String.join(end, lines))
                .getBytes(encoding.charset());
    }

    private static byte[] concat(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
