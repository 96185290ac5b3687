package io.mingce.imports;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.erasure.Scrubs;
import io.mingce.identity.BlindIndex;
import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.imports.file.RemoveRows;
import io.mingce.imports.file.TableFile;
import io.mingce.request.RequestId;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Takes rows out of the files of an import: every dropped file that has its content, and its fix file. Doing it again,
/// or twice at once, comes to the same. Memory does not grow with the files; disk for two copies of one.
final class ScrubFiles {

    /// Names of the stores in what is counted.
    static final String INBOX = "inbox";

    static final String REPORTS = "reports";

    private final BlindIndex index;
    private final ImportFiles files;
    private final CopyLedger copies;
    private final Scrubs scrubs;
    private final Sealed sealed;
    private final ReadAgain readAgain;
    private final ScrubFixes fixes;

    ScrubFiles(
            BlindIndex index,
            ImportFiles files,
            CopyLedger copies,
            Scrubs scrubs,
            Sealed sealed,
            Meanings meanings) {
        this.index = index;
        this.files = files;
        this.copies = copies;
        this.scrubs = scrubs;
        this.sealed = sealed;
        this.readAgain = new ReadAgain(sealed, meanings);
        this.fixes = new ScrubFixes(files, readAgain);
    }

    /// Does what was asked for, unless the import is under way: then whoever asked does so again.
    void asked(ImportJob job, RequestId request) {
        if (!job.state().ended()) {
            return;
        }
        scrubs.find(job.id(), request)
                .filter(scrub -> scrub.done().isEmpty())
                .ifPresent(scrub -> {
                    sealed.forget(job.id(), Chunk.names(job));
                    scrubs.done(scrub, scrub(job, scrub.rows()));
                });
    }

    /// Takes `rows` out, and whatever else was asked for of this import.
    ///
    /// @return how many of `rows` went, by store
    Map<String, Long> scrub(ImportJob job, Set<Long> rows) {
        long[] counts = new long[2];
        keepingOut(
                job.id(),
                gone -> {
                    var all = new HashSet<>(rows);
                    all.addAll(gone);
                    counts[0] = rows.size() * dropped(job, all);
                    counts[1] += fixes.scrub(job, all, rows);
                });
        return Map.of(INBOX, counts[0], REPORTS, counts[1]);
    }

    /// Does `write` with the rows that are to be kept out, and once more if meanwhile more rows had to go: whoever took
    /// them out may have done so before this was written.
    void keepingOut(ImportId id, Consumer<Set<Long>> write) {
        Set<Long> gone;
        Set<Long> now = scrubs.gone(id);
        do {
            gone = now;
            write.accept(gone);
            now = scrubs.gone(id);
        } while (!now.equals(gone));
    }

    /// How many files there are without the rows now.
    private long dropped(ImportJob job, Set<Long> rows) {
        List<String> keys =
                copies.of(Copy.origin(job.id())).stream()
                        .filter(copy -> copy.kind() == CopyKind.DROPPED_FILE)
                        .map(Copy::place)
                        .distinct()
                        .toList();
        return keys.stream().filter(key -> dropped(job, key, rows)).count();
    }

    private boolean dropped(ImportJob job, String key, Set<Long> rows) {
        Optional<InputStream> content = files.dropped(key);
        if (content.isEmpty()) {
            files.forgetOlder(key);
            return false;
        }
        try (InputStream in = content.get()) {
            Path file = Files.createTempFile("dropped", "");
            Path left = Files.createTempFile("left", "");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return dropped(job, key, rows, file, left);
            } finally {
                Files.delete(file);
                Files.delete(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean dropped(ImportJob job, String key, Set<Long> rows, Path file, Path left)
            throws IOException {
        ImportId content = id(job, file);
        boolean whole = content.equals(job.id());
        if (!whole && !scrubs.original(content).equals(Optional.of(job.id()))) {
            files.forgetOlder(key);
            return false;
        }
        Optional<TableFile> table = readAgain.dropped(job, file, whole);
        if (table.isPresent() && RemoveRows.from(table.get(), rows, left) > 0) {
            scrubs.rewritten(id(job, left), job.id());
            files.replaceDropped(job.id(), key, left);
        } else {
            files.forgetOlder(key);
        }
        return true;
    }

    private ImportId id(ImportJob job, Path content) {
        return ImportId.of(job.channel(), Hashes.sha256(content), index);
    }
}
