package io.mingce.imports.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the lines on which rows of a text stand.
final class RecordLines {

    private RecordLines() {}

    /// A blank cell in quotation marks. Where the marks of a row above do not match, and it would go on into a line that
    /// is blank now, it ends here: behind its mark neither a delimiter nor the end of the line may follow.
    private static final String STOP = "\" \"";

    /// By the number of each line of `rows`, what takes its place.
    ///
    /// @param stop whether that is to stop a row above; else it is nothing
    static Map<Long, String> of(TableFile table, Set<Long> rows, boolean stop) throws IOException {
        var found = new HashMap<Long, String>();
        try (TextGrid grid = TableFile.text(table.path(), table.layout())) {
            for (Optional<Cells> row = grid.next(); row.isPresent(); row = grid.next()) {
                long number = row.get().number();
                if (rows.contains(number)) {
                    grid.lines().forEach(line -> found.put(line.number(), ""));
                    if (stop) {
                        found.put(number, STOP);
                    }
                }
            }
        }
        return found;
    }
}
