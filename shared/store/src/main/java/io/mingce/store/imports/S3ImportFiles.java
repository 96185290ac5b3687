package io.mingce.store.imports;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;
import io.mingce.store.files.Bucket;
import io.mingce.store.files.StagingArea;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// [ImportFiles] in the bucket: parts sealed under `staging/imports/<id>/`, reports open under `reports/<id>/`. One
/// request each, and those of [Bucket] where something is deleted. What is written is noted in the copy ledger first: one
/// request for every report and dropped file, one per process and import for all its parts.
public final class S3ImportFiles implements ImportFiles {

    private static final int REMEMBERED = 100;

    /// Begins the names of the files with the rows that are to be put right.
    private static final String FIXES = "fixes.";

    private final Bucket bucket;
    private final StagingArea staging;
    private final CopyLedger copies;
    private final InstantSource clock;
    private final Map<ImportId, CopyLedger.Noted> staged = new ConcurrentHashMap<>();

    public S3ImportFiles(
            Bucket bucket, StagingArea staging, CopyLedger copies, InstantSource clock) {
        this.bucket = bucket;
        this.staging = staging;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public void keep(ImportId id, String name, byte[] content) {
        if (staged.size() > REMEMBERED) {
            staged.clear();
        }
        var noted =
                staged.computeIfAbsent(
                        id, _ -> note(id, CopyKind.STAGED_PART, StagingArea.place(folder(id))));
        staging.keep(noted, folder(id) + name, content);
    }

    @Override
    public Optional<byte[]> kept(ImportId id, String name) {
        return staging.kept(folder(id) + name);
    }

    @Override
    public void forget(ImportId id, Collection<String> names) {
        if (!names.isEmpty()) {
            staging.forget(folder(id), names);
        }
    }

    /// What it replaces is gone after it is there, so that it is never missing.
    @Override
    public void publish(ImportId id, String name, String mediaType, Path content) {
        String key = report(id, name);
        bucket.write(note(id, published(name), key), key, mediaType, content);
        bucket.deleteOlder(key);
    }

    @Override
    public Optional<InputStream> opened(ImportId id, String name) {
        return bucket.read(report(id, name), null);
    }

    @Override
    public void withdraw(ImportId id, String name) {
        String key = report(id, name);
        bucket.delete(key);
        copies.gone(copy(id, published(name), key));
    }

    @Override
    public Optional<URI> link(ImportId id, String name) {
        return bucket.head(report(id, name)).map(_ -> bucket.downloadLink(report(id, name)));
    }

    @Override
    public Optional<InputStream> dropped(String key) {
        return bucket.read(key, null);
    }

    /// What it replaces is gone after it is there, so that whoever dies in between loses nothing.
    @Override
    public void replaceDropped(ImportId id, String key, Path content) {
        bucket.write(
                note(id, CopyKind.DROPPED_FILE, key), key, "application/octet-stream", content);
        bucket.deleteOlder(key);
    }

    @Override
    public void forgetOlder(String key) {
        bucket.deleteOlder(key);
    }

    private CopyLedger.Noted note(ImportId id, CopyKind kind, String place) {
        return copies.note(copy(id, kind, place));
    }

    private Copy copy(ImportId id, CopyKind kind, String place) {
        return new Copy(Copy.origin(id), kind, place, clock.instant());
    }

    private static CopyKind published(String name) {
        return name.startsWith(FIXES) ? CopyKind.FIX_FILE : CopyKind.REPORT;
    }

    private static String folder(ImportId id) {
        return "imports/" + id + "/";
    }

    private static String report(ImportId id, String name) {
        return "reports/" + id + "/" + name;
    }
}
