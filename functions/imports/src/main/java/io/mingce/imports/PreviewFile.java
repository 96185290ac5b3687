package io.mingce.imports;

import io.mingce.cleaning.DateOrder;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.Tally;
import io.mingce.imports.file.Opening;
import io.mingce.imports.file.Refusal;
import io.mingce.imports.file.Row;
import io.mingce.imports.file.RowReader;
import io.mingce.imports.file.TableFile;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Header;
import io.mingce.imports.header.Mapping;
import io.mingce.registration.RegisterCustomers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// Shows what the import of a file would come to, by the same code, on a register that is thrown away.
public final class PreviewFile {

    private final RegisterRows register;
    private final InstantSource clock;

    /// @param register on ports that keep nothing, for each way to write dates
    public PreviewFile(Function<DateOrder, RegisterCustomers> register, InstantSource clock) {
        this.register = new RegisterRows(register);
        this.clock = clock;
    }

    /// The report, as maps, lists, texts and numbers: see [Report#tree()].
    ///
    /// @param progress told how many rows are through
    public Map<String, Object> preview(Path file, String channel, LongConsumer progress) {
        ImportJob job =
                ImportJob.first(
                        new ImportId("preview"),
                        channel,
                        String.valueOf(file.getFileName()),
                        clock.instant());
        try {
            return switch (TableFiles.open(file, Mapping.NONE)) {
                case Opening.Unreadable(Refusal why) -> Report.refused(job, why).tree();
                case TableFile table -> preview(job, table, progress).tree();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report preview(ImportJob job, TableFile table, LongConsumer progress)
            throws IOException {
        var channel = Channels.named(job.channel());
        Plan plan = Plan.of(table, Map.of());
        Header header = plan.header();
        Tally tally = Tally.NONE;
        Set<String> customers = new HashSet<>();
        long toFix = 0;
        try (var reader = table.rows()) {
            for (List<Row> rows = next(reader); !rows.isEmpty(); rows = next(reader)) {
                Outcomes outcomes =
                        register.register(job.id(), channel, job.receivedAt(), plan, rows);
                tally = tally.plus(RegisterRows.tally(header, rows, outcomes));
                outcomes.rows().stream()
                        .map(RowOutcome::customer)
                        .filter(id -> !id.isEmpty())
                        .forEach(customers::add);
                toFix += outcomes.rows().stream().filter(RowOutcome::needsFixing).count();
                progress.accept(tally.rows().read());
            }
        }
        return Report.of(job, plan, tally, customers.size(), toFix);
    }

    private static List<Row> next(RowReader reader) throws IOException {
        var rows = new ArrayList<Row>(Chunk.SIZE);
        while (rows.size() < Chunk.SIZE) {
            Optional<Row> row = reader.next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
        }
        return rows;
    }
}
