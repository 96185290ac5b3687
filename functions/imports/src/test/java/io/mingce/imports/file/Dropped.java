package io.mingce.imports.file;

import io.mingce.imports.header.Mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file as somebody drops it.
final class Dropped {

    private Dropped() {}

    static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "dropped", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Opening open(Path folder, byte[] content) {
        try {
            return TableFiles.open(file(folder, content), Mapping.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TableFile table(Path folder, byte[] content) {
        return switch (open(folder, content)) {
            case TableFile table -> table;
            case Opening.Unreadable(Refusal why) -> throw new AssertionError("unreadable: " + why);
        };
    }

    static TableFile table(Path folder, String content) {
        return table(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    static TableFile table(Path folder, String content, Charset charset) {
        return table(folder, content.getBytes(charset));
    }

    static List<Row> rows(TableFile table) {
        var rows = new ArrayList<Row>();
        try (RowReader reader = table.rows()) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /// Number, fault and cells of each row in one line.
    static List<String> told(TableFile table) {
        return rows(table).stream()
                .map(row ->
                        row.number()
                                + row.problem().map(it -> " " + it.fault()).orElse("")
                                + " "
                                + String.join("|", row.cells()))
                .toList();
    }
}
