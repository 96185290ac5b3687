package io.mingce.store.erasure;

import io.mingce.erasure.AccessCopies;
import io.mingce.erasure.CopyLedger;
import io.mingce.request.RequestId;
import io.mingce.store.files.Bucket;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// [AccessCopies] in the bucket: `copies/<request>.zip`.
public final class S3AccessCopies implements AccessCopies {

    private static final Duration LINK = Duration.ofMinutes(1);

    private final Bucket bucket;

    public S3AccessCopies(Bucket bucket) {
        this.bucket = bucket;
    }

    /// What it replaces is gone after it is there.
    @Override
    public void keep(RequestId id, CopyLedger.Noted noted, Path zip) {
        bucket.write(noted, key(id), "application/zip", zip);
        bucket.deleteOlder(key(id));
    }

    @Override
    public Optional<URI> link(RequestId id) {
        return bucket.head(key(id)).map(_ -> bucket.downloadLink(key(id), LINK));
    }

    @Override
    public boolean delete(RequestId id) {
        return bucket.delete(key(id));
    }

    private static String key(RequestId id) {
        return "copies/" + id + ".zip";
    }
}
