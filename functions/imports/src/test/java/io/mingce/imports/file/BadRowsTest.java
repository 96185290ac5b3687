package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class BadRowsTest {

    private static final String HEADER = "姓名,手机,备注\n";

    @TempDir Path folder = Path.of("");

    /// Each with a sound row before and after it, which must not suffer.
    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("a,1", List.of("3 TOO_FEW_FIELDS a|1")),
                arguments("a", List.of("3 TOO_FEW_FIELDS a")),
                arguments("a,1,b,c", List.of("3 TOO_MANY_FIELDS a|1|b|c")),
                arguments("a,1,b,,", List.of("3 a|1|b")),
                arguments(",,", List.of()),
                arguments(" \t,\u3000,\u00A0", List.of()),
                arguments("", List.of()),
                arguments("a,1,\"x\ny\"", List.of("3 a|1|x\ny")),
                arguments("a,1,\"x\r\n\r\ny\"", List.of("3 a|1|x\r\n\r\ny")),
                arguments("a,1,\"x,\"\"y\"\"\"", List.of("3 a|1|x,\"y\"")),
                arguments("a,1,5\" pipe", List.of("3 a|1|5\" pipe")),
                arguments("a,1,\"x\"y", List.of("3 BROKEN_QUOTES a|1|\"x\"y")),
                arguments("\"a,1,x", List.of("3 BROKEN_QUOTES \"a|1|x")),
                arguments("a,1,x\0y", List.of("3 NUL a|1|x\0y")),
                arguments("a,1,x\uFFFDy", List.of("3 UNREADABLE_CHARACTERS a|1|x\uFFFDy")),
                arguments("a,1,=cmd|'/c calc'!A1", List.of("3 a|1|=cmd|'/c calc'!A1")),
                arguments("a,\"=\"\"13800000000\"\"\",", List.of("3 a|13800000000|")),
                arguments("a,=\"13800000000\",", List.of("3 a|13800000000|")),
                arguments("a,1,'=x", List.of("3 a|1|=x")),
                arguments("a,1,'x", List.of("3 a|1|'x")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tellsWhatIsWrongWithARowAndReadsTheNext(String row, List<String> told) {
        TableFile table = Dropped.table(folder, HEADER + "first,1,\n" + row + "\nlast,1,\n");
        List<String> all = Dropped.told(table);
        assertThat(all.getFirst()).isEqualTo("2 first|1|");
        assertThat(all.getLast()).endsWith(" last|1|");
        assertThat(all.subList(1, all.size() - 1)).isEqualTo(told);
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        String text = HEADER + "a,1,\"x\n\ny\"\n\nb,1,\r\nc,1,\rd,1,";
        assertThat(Dropped.told(Dropped.table(folder, text)))
                .containsExactly("2 a|1|x\n\ny", "6 b|1|", "7 c|1|", "8 d|1|");
    }

    @Test
    void losesOneRowToAStrayQuotationMarkHoweverManyLinesFollow() {
        String text = HEADER + "\"a,1,\n" + "b,1,\n".repeat(5_000);
        assertThat(Dropped.told(Dropped.table(folder, text)))
                .hasSize(5_001)
                .startsWith("2 BROKEN_QUOTES \"a|1|", "3 b|1|")
                .endsWith("5002 b|1|");
    }

    @Test
    void rejectsTheRowOfACellOfTwoMegabytesAndShowsItCut() {
        String text =
                HEADER + "a,1," + "x".repeat(2 << 20) + "\nb,1,\"" + "y\n".repeat(900) + "\"\n";
        List<Row> rows = Dropped.rows(Dropped.table(folder, text));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().problem()).contains(new RowProblem(Fault.CELL_TOO_LARGE, "备注"));
        assertThat(rows.getFirst().cells().getLast()).hasSize(Limits.CELL).endsWith("x\uFFFD");
        assertThat(rows.getLast().problem()).isEmpty();
    }

    @Test
    void keepsNoMoreOfALineThanTheLimit() {
        String text = HEADER + "a,1," + "x".repeat(Limits.LINE + 100_000) + "\nb,1,\n";
        assertThat(Dropped.rows(Dropped.table(folder, text)))
                .extracting(row -> row.problem().map(RowProblem::fault).orElse(null))
                .containsExactly(Fault.CELL_TOO_LARGE, null);
    }

    @Test
    void tellsWhichRowsOfAUtf8FileAreInGb18030() throws IOException {
        byte[] mixed = mixed(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        TableFile table = Dropped.table(folder, mixed);
        assertThat(table.layout().encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(faults(table)).containsExactly(null, null, Fault.UNREADABLE_CHARACTERS, null);
    }

    @Test
    void tellsWhichRowsOfAGb18030FileAreInUtf8() throws IOException {
        byte[] mixed = mixed(Charset.forName("GB18030"), StandardCharsets.UTF_8);
        TableFile table = Dropped.table(folder, mixed);
        assertThat(table.layout().encoding().charset()).isEqualTo(Charset.forName("GB18030"));
        assertThat(faults(table)).containsExactly(null, null, Fault.ANOTHER_ENCODING, null);
    }

    @Test
    void readsNoPersonalDataIntoItsTexts() {
        Row row = Dropped.rows(Dropped.table(folder, HEADER + "李示例,13800000000,\n")).getFirst();
        assertThat(row.toString()).doesNotContain("李示例").doesNotContain("13800000000");
    }

    private static List<Fault> faults(TableFile table) {
        return Dropped.rows(table).stream()
                .map(row -> row.problem().map(RowProblem::fault).orElse(null))
                .toList();
    }

    private static byte[] mixed(Charset most, Charset third) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write((HEADER + "李示例,1,好\n王示例,1,很好\n").getBytes(most));
        out.write("赵示例样,1,很好很好\n".getBytes(third));
        out.write("孙示例,1,不错\n".getBytes(most));
        return out.toByteArray();
    }
}
