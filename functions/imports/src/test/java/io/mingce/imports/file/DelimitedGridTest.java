package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class DelimitedGridTest {

    @Test
    void agreesWithAnotherParserOnWhateverIsWellFormed() throws IOException {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            String text = records(random);
            assertThat(ours(text)).as(text).isEqualTo(theirs(text));
        }
    }

    private static String records(Random random) {
        var text = new StringBuilder();
        for (int record = 0; record <= random.nextInt(6); record++) {
            for (int field = 0; field <= random.nextInt(4); field++) {
                text.append(field > 0 ? "," : "").append(field(random));
            }
            text.append(List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
        }
        return text.toString();
    }

    private static String field(Random random) {
        return random.nextBoolean()
                ? Texts.random(random, "ab 李", 3)
                : '"' + Texts.random(random, "ab,\n\r\"李", 6).replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> ours(String text) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var grid = new DelimitedGrid(new Lines(new StringReader(text)), ',')) {
            for (Optional<Cells> row = grid.next(); row.isPresent(); row = grid.next()) {
                assertThat(row.get().fault()).isEmpty();
                rows.add(row.get().texts());
            }
        }
        return rows;
    }

    private static List<List<String>> theirs(String text) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }
}
