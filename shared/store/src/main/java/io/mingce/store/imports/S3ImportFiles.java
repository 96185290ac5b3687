package io.mingce.store.imports;

import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;
import io.mingce.store.files.Bucket;
import io.mingce.store.files.StagingArea;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// [ImportFiles] in the bucket: parts sealed under `staging/imports/<id>/`, reports open under `reports/<id>/`. One
/// request each.
public final class S3ImportFiles implements ImportFiles {

    private final Bucket bucket;
    private final StagingArea staging;

    public S3ImportFiles(Bucket bucket, StagingArea staging) {
        this.bucket = bucket;
        this.staging = staging;
    }

    @Override
    public void keep(ImportId id, String name, byte[] content) {
        staging.keep(part(id, name), content);
    }

    @Override
    public Optional<byte[]> kept(ImportId id, String name) {
        return staging.kept(part(id, name));
    }

    @Override
    public void publish(ImportId id, String name, String mediaType, Path content) {
        bucket.write(report(id, name), mediaType, content);
    }

    @Override
    public Optional<URI> link(ImportId id, String name) {
        return bucket.head(report(id, name)).map(_ -> bucket.downloadLink(report(id, name)));
    }

    private static String part(ImportId id, String name) {
        return "imports/" + id + "/" + name;
    }

    private static String report(ImportId id, String name) {
        return "reports/" + id + "/" + name;
    }
}
