package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportState;
import io.mingce.importing.RowCounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What people drop by mistake or by malice, through the whole import: a clear report, nothing lost, nothing half-done.
class BadInputTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "客户编号,姓名,手机\n";
    private static final String GOOD = "K1,张三,13812345678\n";

    @TempDir private Path folder;
    private final Imports imports = new Imports();

    static Stream<Arguments> unreadable() throws IOException {
        return Stream.of(
                arguments("empty", utf8(""), "file.empty"),
                arguments("header only", utf8(HEADER), "file.header-only"),
                arguments("unknown header", utf8("foo,bar\n1,2\n"), "file.unknown-header"),
                arguments(
                        "JPEG",
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16},
                        "file.image"),
                arguments("XLSX with a password", encrypted(), "file.password"),
                arguments("zip bomb", bomb(), "file.zip-bomb"),
                arguments(
                        "1,001 columns", utf8(columns(1_001) + "\n1\n"), "file.too-many-columns"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedWithAReportAndRegistersNothing(
            String name, byte[] content, String problem) throws IOException {
        ImportJob job = drop(content);

        assertThat(job.state()).as(name).isEqualTo(ImportState.UNREADABLE);
        assertThat(job.problem()).isEqualTo(problem);
        assertThat(job.rows()).isEqualTo(RowCounts.NONE);
        assertThat(imports.customers.size()).isZero();
        assertThat(imports.queue).isEmpty();
        assertThat(imports.published(job, Reports.JSON))
                .hasValueSatisfying(json -> assertThat(json).contains(problem, "zh", "en"));
        assertThat(imports.published(job, Reports.HTML)).isPresent();
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments(
                        "300 columns",
                        utf8(columns(300) + ",手机\n张三" + ",x".repeat(299) + ",13812345678\n"),
                        1,
                        0,
                        ""),
                arguments(
                        "cell of 2 MB",
                        utf8(HEADER + GOOD + "K2," + "长".repeat(700_000) + ",13912345679\n"),
                        2,
                        1,
                        "K2"),
                arguments(
                        "quoted line breaks",
                        utf8("姓名,手机,备注\n张三,13812345678,\"一\n二\r\n三\"\n李四,13912345679,\n"),
                        2,
                        0,
                        ""),
                arguments(
                        "a line in another encoding",
                        join(utf8(HEADER + GOOD), "K2,李四,13912345679\n".getBytes(GB18030)),
                        2,
                        1,
                        "K2"),
                arguments(
                        "NUL bytes", utf8(HEADER + GOOD + "K2,李\u0000四,13912345679\n"), 2, 1, "K2"),
                arguments("too few fields", utf8(HEADER + GOOD + "K2,李四\n"), 2, 1, "K2"),
                arguments(
                        "too many fields",
                        utf8(HEADER + GOOD + "K2,李四,13912345679,x,y\n"),
                        2,
                        1,
                        "K2"),
                arguments(
                        "duplicate header",
                        utf8("客户编号,姓名,手机,手机\nK1,张三,13812345678,13912345679\n"),
                        1,
                        0,
                        ""));
    }

    @ParameterizedTest(name = "{0}: {1} rows, {2} rejected")
    @MethodSource("readable")
    void everyRowOfABadFileIsRegisteredOrStandsInTheFixFile(
            String name, byte[] content, int read, int rejected, String toFix) throws IOException {
        ImportJob job = drop(content);

        assertThat(job.state()).as(name).isEqualTo(ImportState.DONE);
        assertThat(job.rows()).isEqualTo(new RowCounts(read, read - rejected, 0, 0, rejected, 0));
        assertThat(imports.customers.size()).isEqualTo(read - rejected);
        assertThat(imports.published(job, "fixes.csv").orElse("")).contains(toFix);
    }

    @ParameterizedTest
    @CsvSource({"=cmd|'/c calc'!A1", "+1+cmd|'x'!A1", "@SUM(A1)", "＝1+1"})
    void noFormulaOfAFileIsCalculatedInItsFixFileOrReport(String formula) throws IOException {
        ImportJob job =
                drop(
                        utf8(
                                "姓名,手机,\""
                                        + formula
                                        + "\"\n\""
                                        + formula
                                        + "\",12345,\""
                                        + formula
                                        + "\"\n"));

        assertThat(imports.published(job, "fixes.csv"))
                .hasValueSatisfying(csv ->
                        assertThat(csv.lines().flatMap(line -> Stream.of(line.split(",", -1))))
                                .anyMatch(cell -> cell.contains("'" + formula))
                                .noneMatch(cell ->
                                        cell.startsWith(formula)
                                                || cell.startsWith("\"" + formula)));
    }

    @Test
    void noFormulaOfAHeaderIsCalculatedWhereTheFixFileNamesTheField() throws IOException {
        ImportJob job = drop(utf8("姓名,=手机(WEBSERVICE(A1))\n张三,12345\n"));

        assertThat(imports.published(job, "fixes.csv"))
                .hasValueSatisfying(csv ->
                        assertThat(csv)
                                .contains("\n2,'=手机(WEBSERVICE(A1)),")
                                .doesNotContain(",=手机"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"crm_export.csv", "ecommerce_export.csv", "offline_events.xlsx"})
    void everyRowOfAChannelIsAccountedFor(String name) throws IOException, URISyntaxException {
        var excerpt = Objects.requireNonNull(getClass().getResource("file/" + name));
        ImportJob job = imports.drop(Path.of(excerpt.toURI()));

        RowCounts rows = job.rows();
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(rows.read()).isEqualTo(40);
        assertThat(rows.created() + rows.merged() + rows.unchanged() + rows.rejected())
                .isEqualTo(40);
        assertThat(imports.customers.size()).isEqualTo((int) rows.created());
    }

    private ImportJob drop(byte[] content) throws IOException {
        return imports.drop(Files.write(folder.resolve("a.csv"), content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String columns(int count) {
        return IntStream.range(1, count)
                .mapToObj(i -> "列" + i)
                .collect(Collectors.joining(",", "姓名,", ""));
    }

    /// [MS-OFFCRYPTO] 2.3.4: an OLE file with a stream of this name.
    private static byte[] encrypted() {
        byte[] ole = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        return join(ole, new byte[504], "EncryptedPackage".getBytes(UTF_16LE), new byte[512]);
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[80 << 20]);
        }
        return out.toByteArray();
    }
}
