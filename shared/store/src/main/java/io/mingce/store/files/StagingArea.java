package io.mingce.store.files;

import io.mingce.store.cipher.Envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Keeps parts of an import in the bucket, under `staging/`, sealed before they leave the process. The bucket
/// forgets them after 30 days.
public final class StagingArea {

    private static final String PREFIX = "staging/";

    private final Bucket bucket;
    private final Envelope envelope;

    public StagingArea(Bucket bucket, Envelope envelope) {
        this.bucket = bucket;
        this.envelope = envelope;
    }

    /// Keeps `content`; the same name again replaces it. One request.
    ///
    /// @param name for example `imports/{importId}/rows-7`
    public void keep(String name, byte[] content) {
        String key = PREFIX + name;
        bucket.write(key, "application/octet-stream", envelope.seal(key, content));
    }

    /// What was kept under `name`; empty where nothing was, or it has been forgotten. One request.
    public Optional<byte[]> kept(String name) {
        String key = PREFIX + name;
        return bucket.read(key, null).map(sealed -> envelope.open(key, all(sealed)));
    }

    private static byte[] all(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the bucket stopped sending", e);
        }
    }
}
