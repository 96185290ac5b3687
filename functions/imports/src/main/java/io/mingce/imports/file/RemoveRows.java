package io.mingce.imports.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/// Takes rows out of a file and leaves all else as it is: of a text, their lines are left blank; of a workbook, their
/// rows are left empty and texts that no cell has any more are taken out too. So the other rows keep their numbers.
public final class RemoveRows {

    private RemoveRows() {}

    /// Writes `table` without `rows` to `to` and reads that again. Constant memory, except for the shared strings of an
    /// XLSX while it is read.
    ///
    /// @param rows numbers as [Row] has them; those above the rows of the table are left alone
    /// @return how many of them were there
    /// @throws IllegalStateException where what was written would not be read as the same table without them
    public static long from(TableFile table, Set<Long> rows, Path to) throws IOException {
        var below = new HashSet<Long>(rows);
        below.removeIf(row -> row <= table.layout().headerRow());
        var after = new TableFile(to, table.layout(), table.header(), table.otherTables());
        for (boolean stop : new boolean[] {false, true}) {
            if (table.layout().format() == Format.XLSX) {
                WorkbookCopy.without(table.path(), table.layout().sheet(), below, to);
            } else {
                writeText(table, below, to, stop);
            }
            OptionalLong removed = SameRows.but(table, after, below);
            if (removed.isPresent()) {
                return removed.getAsLong();
            }
        }
        throw new IllegalStateException("without its rows the file would be another table");
    }

    private static void writeText(TableFile table, Set<Long> rows, Path to, boolean stop)
            throws IOException {
        var lines = RecordLines.of(table, rows, stop);
        try (var in = new BufferedInputStream(Files.newInputStream(table.path()));
                var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            new LineCopy(table.layout().encoding(), lines, out).copy(in);
        }
    }
}
