package io.mingce.imports;

import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportJob;
import io.mingce.imports.file.FixFile;
import io.mingce.imports.file.Format;
import io.mingce.imports.file.RemoveRows;
import io.mingce.imports.file.Row;
import io.mingce.imports.file.RowReader;
import io.mingce.imports.file.TableFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Takes rows out of the fix file of an import.
record ScrubFixes(ImportFiles files, ReadAgain readAgain) {

    /// Takes out `all`; where nothing is left, the fix file goes.
    ///
    /// @return how many of `counted` went
    long scrub(ImportJob job, Set<Long> all, Set<Long> counted) {
        long went = 0;
        for (Format format : Format.values()) {
            String name = Reports.fixes(format);
            Optional<InputStream> content = files.opened(job.id(), name);
            if (content.isPresent()) {
                went += scrub(job, format, content.get(), all, counted);
            }
        }
        return went;
    }

    private long scrub(
            ImportJob job, Format format, InputStream content, Set<Long> all, Set<Long> counted) {
        try (content) {
            Path file = Files.createTempFile("fixes", "");
            Path left = Files.createTempFile("left", "");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                Optional<TableFile> table = readAgain.fixes(job, file);
                if (table.isEmpty()) {
                    // Made of the dropped file, which is still there for whoever wants it again.
                    files.withdraw(job.id(), Reports.fixes(format));
                    return 0;
                }
                Found found = Found.in(table.get(), all, counted);
                if (found.rows().isEmpty()) {
                    return 0;
                }
                if (found.others()) {
                    RemoveRows.from(table.get(), found.rows(), left);
                    files.publish(job.id(), Reports.fixes(format), Reports.mediaType(format), left);
                } else {
                    files.withdraw(job.id(), Reports.fixes(format));
                }
                return found.counted();
            } finally {
                Files.delete(file);
                Files.delete(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows of a fix file.
    ///
    /// @param rows of the fix file that are to go
    /// @param others whether there are others
    private record Found(Set<Long> rows, boolean others, long counted) {

        static Found in(TableFile table, Set<Long> all, Set<Long> counted) throws IOException {
            var rows = new HashSet<Long>();
            boolean others = false;
            long count = 0;
            try (RowReader reader = table.rows()) {
                for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                    OptionalLong number = FixFile.number(table.header(), row.get());
                    if (number.isPresent() && all.contains(number.getAsLong())) {
                        rows.add(row.get().number());
                        count += counted.contains(number.getAsLong()) ? 1 : 0;
                    } else {
                        others = true;
                    }
                }
            }
            return new Found(rows, others, count);
        }
    }
}
