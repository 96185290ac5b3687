package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.imports.header.Mapping;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Files by chance, from which rows by chance are taken.
class RemoveAnyRowsTest {

    private static final int FILES = 200;
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
    private static final List<Encoding> ENCODINGS =
            List.of(
                    new Encoding(StandardCharsets.UTF_8, false),
                    new Encoding(StandardCharsets.UTF_8, true),
                    new Encoding(Encoding.GB18030, false),
                    new Encoding(Encoding.GB18030, true),
                    new Encoding(StandardCharsets.UTF_16LE, true),
                    new Encoding(StandardCharsets.UTF_16BE, true));

    /// With whatever a delimiter, a quotation mark, a line end or a sheet could trip over.
    private static final String ALPHABET = "ab1 ,;|\t\"'\n\r\\<&>李𠮷é\u3000";

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void exactlyTheOthersAreLeftAndNoByteOfTheRows(Format format) throws IOException {
        var random = new Random(7);
        for (int i = 0; i < FILES; i++) {
            List<List<String>> rows = rows(random);
            Path file = folder.resolve("a");
            write(file, format, random, rows);
            TableFile table = (TableFile) TableFiles.open(file, Mapping.NONE);
            List<Row> all = Dropped.rows(table);
            assertThat(all).as("file %d", i).hasSameSizeAs(rows);
            Set<Long> gone = new HashSet<>();
            all.stream().filter(_ -> random.nextInt(3) == 0).map(Row::number).forEach(gone::add);
            Path to = folder.resolve("left");

            long removed = RemoveRows.from(table, gone, to);

            assertThat(removed).as("file %d", i).isEqualTo(gone.size());
            List<Row> others = all.stream().filter(row -> !gone.contains(row.number())).toList();
            assertThat(Dropped.rows(new TableFile(to, table.layout(), table.header(), 0)))
                    .as("file %d", i)
                    .isEqualTo(others);
            if (!others.isEmpty()) {
                // A key that no object has any more is no column any more.
                TableFile again = (TableFile) TableFiles.open(to, Mapping.NONE);
                assertThat(Dropped.rows(again))
                        .as("file %d", i)
                        .extracting(Row::number)
                        .isEqualTo(others.stream().map(Row::number).toList());
                assertThat(again.layout().encoding()).isEqualTo(table.layout().encoding());
            }
            all.stream()
                    .filter(row -> gone.contains(row.number()))
                    .forEach(row -> assertNothingOf(row.cells().getFirst(), format, to));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIMITED", "NDJSON"})
    void rowsThatAreBrokenAreLeftAsTheyAre(Format format) throws IOException {
        var random = new Random(11);
        for (int i = 0; i < FILES; i++) {
            String text = broken(random, format);
            Path file = Files.writeString(folder.resolve("a"), text);
            TableFile table = (TableFile) TableFiles.open(file, Mapping.NONE);
            List<Row> all = Dropped.rows(table);
            Set<Long> gone = new HashSet<>();
            all.stream()
                    .filter(row -> row.problem().isEmpty() && random.nextInt(3) == 0)
                    .map(Row::number)
                    .forEach(gone::add);
            Path to = folder.resolve("left");

            RemoveRows.from(table, gone, to);

            assertThat(Dropped.rows(new TableFile(to, table.layout(), table.header(), 0)))
                    .as("file %d", i)
                    .isEqualTo(all.stream().filter(row -> !gone.contains(row.number())).toList());
        }
    }

    /// The first cell is a name that no other row has.
    private static List<List<String>> rows(Random random) {
        var rows = new ArrayList<List<String>>();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            String name = "张" + (char) ('\u4E01' + random.nextInt(500)) + "示例" + rows.size() + "号";
            rows.add(
                    List.of(
                            name,
                            "1381234567" + random.nextInt(10),
                            Texts.random(random, ALPHABET, 9)));
        }
        return rows;
    }

    private static void write(Path file, Format format, Random random, List<List<String>> rows)
            throws IOException {
        var header = List.of("姓名", "手机", "备注");
        if (format == Format.XLSX) {
            try (var out = Files.newOutputStream(file);
                    var book = new Workbook(out, "Test", "1.0")) {
                var sheet = book.newWorksheet("A");
                for (int i = 0; i <= rows.size(); i++) {
                    List<String> cells = i == 0 ? header : rows.get(i - 1);
                    for (int j = 0; j < cells.size(); j++) {
                        if (i % 2 == 0) {
                            sheet.value(i, j, cells.get(j));
                        } else {
                            sheet.inlineString(i, j, cells.get(j));
                        }
                    }
                }
            }
            return;
        }
        var layout =
                new Layout(
                        format,
                        ENCODINGS.get(random.nextInt(ENCODINGS.size())),
                        ",\t;|".charAt(random.nextInt(4)),
                        ENDS.get(random.nextInt(ENDS.size())),
                        0,
                        1,
                        header);
        var out = Files.newOutputStream(file);
        try (RecordWriter writer =
                format == Format.NDJSON
                        ? new JsonWriter(layout, header, out)
                        : new DelimitedWriter(layout, header, out)) {
            for (List<String> row : rows) {
                writer.write(row);
            }
        }
    }

    private static String broken(Random random, Format format) {
        var text =
                new StringBuilder(format == Format.NDJSON ? "{\"name\":\"a\"}\n" : "name,note,x\n");
        for (int i = random.nextInt(2, 14); i > 0; i--) {
            if (format == Format.NDJSON) {
                text.append(
                        random.nextInt(3) == 0
                                ? "{\"name\":" + Texts.random(random, "\"a{}:,", 6)
                                : "{\"name\":\"" + Texts.random(random, "ab李", 4) + "x\"}");
            } else {
                text.append(Texts.random(random, "aab\"\",,,\n", 12)).append("x,y,z");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void assertNothingOf(String name, Format format, Path file) {
        try {
            List<byte[]> parts =
                    format == Format.XLSX ? unzipped(file) : List.of(Files.readAllBytes(file));
            for (byte[] part : parts) {
                String bytes = unescaped(new String(part, StandardCharsets.ISO_8859_1));
                for (Charset charset :
                        List.of(
                                StandardCharsets.UTF_8,
                                Encoding.GB18030,
                                StandardCharsets.UTF_16LE,
                                StandardCharsets.UTF_16BE)) {
                    assertThat(
                                    bytes.contains(
                                            new String(
                                                    name.getBytes(charset),
                                                    StandardCharsets.ISO_8859_1)))
                            .as("%s in %s", name, charset)
                            .isFalse();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<byte[]> unzipped(Path file) throws IOException {
        var parts = new ArrayList<byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.add(in.readAllBytes());
                }
            }
        }
        return parts;
    }

    /// Characters that an XML writes by their number, in UTF-8 as the rest of it.
    private static String unescaped(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(match ->
                        java.util.regex.Matcher.quoteReplacement(
                                new String(
                                        Character.toString(Integer.parseInt(match.group(1), 16))
                                                .getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.ISO_8859_1)));
    }
}
