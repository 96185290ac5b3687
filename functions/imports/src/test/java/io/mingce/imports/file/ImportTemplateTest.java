package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.imports.header.Use;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ImportTemplateTest {

    @TempDir Path folder = Path.of("");

    @Test
    void hasOnlyColumnsThatAreUnderstood() throws IOException {
        List<String> headers = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(template()))) {
            book.getFirstSheet()
                    .openStream()
                    .findFirst()
                    .orElseThrow()
                    .forEach(cell -> headers.add(cell.getText()));
        }
        // A filled-in template is a CSV's header here, which spares the test from editing a
        // workbook.
        TableFile table =
                Dropped.table(
                        folder,
                        String.join(",", headers) + "\n" + ",".repeat(headers.size() - 1) + "x\n");
        assertThat(table.header().columns())
                .hasSize(27)
                .allMatch(column -> column.use() instanceof Use.Feeds);
    }

    @Test
    void bringsNoCustomerWhereNobodyFilledItIn() throws IOException {
        assertThat(Dropped.open(folder, template()))
                .isEqualTo(new Opening.Unreadable(Refusal.HEADER_ONLY));
    }

    private static byte[] template() throws IOException {
        var out = new ByteArrayOutputStream();
        ImportTemplate.write("fair", out);
        return out.toByteArray();
    }
}
