package io.mingce.archival;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.Candidates;
import io.mingce.archiving.RunTask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A run that finds nobody.
record Nobody() implements RunTask {

    @Override
    public Candidates candidates() {
        return (_, _, _, _) -> new Candidates.Page(List.of(), Optional.empty());
    }

    @Override
    public LocalDate until(LocalDate day) {
        return day;
    }

    @Override
    public Work begin(ArchiveRun run, Instant now) {
        return (_, _) -> {
            throw new AssertionError("there is nobody");
        };
    }
}
