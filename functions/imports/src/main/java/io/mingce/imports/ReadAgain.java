package io.mingce.imports;

import io.mingce.cleaning.Column;
import io.mingce.importing.ImportJob;
import io.mingce.imports.file.Opening;
import io.mingce.imports.file.TableFile;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Reads files of an import again as they were read when it was imported.
record ReadAgain(Sealed sealed, Meanings meanings) {

    /// A dropped file; empty where no row is left in it.
    ///
    /// @param whole whether no row went from it yet
    /// @throws IllegalStateException where it cannot be read any more
    Optional<TableFile> dropped(ImportJob job, Path file, boolean whole) throws IOException {
        Optional<Plan> plan = plan(job);
        if (plan.isPresent()) {
            return plan.map(p -> new TableFile(file, p.layout(), p.header(), p.otherTables()));
        }
        return switch (TableFiles.open(file, new Mapping(meanings(job)))) {
            case TableFile table -> Optional.of(table);
            case Opening.Unreadable(var why) when !whole && why.isWithoutRows() -> Optional.empty();
            case Opening.Unreadable(var why) ->
                    throw new IllegalStateException(
                            "a file of import " + job.id() + " cannot be read: " + why.code());
        };
    }

    /// A fix file; empty where it is not one.
    Optional<TableFile> fixes(ImportJob job, Path file) throws IOException {
        return switch (TableFiles.open(file, new Mapping(meanings(job)))) {
            case TableFile table -> Optional.of(table);
            case Opening.Unreadable _ -> Optional.empty();
        };
    }

    private Map<String, Column> meanings(ImportJob job) {
        return plan(job).map(Plan::meanings).orElseGet(() -> meanings.of(job.channel()));
    }

    private Optional<Plan> plan(ImportJob job) {
        return sealed.find(job.id(), Plan.NAME, Plan.class);
    }
}
