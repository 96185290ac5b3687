package io.mingce.store.files;

import io.mingce.erasure.CopyLedger;
import io.mingce.store.cipher.Envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
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
    /// @param noted that this copy is made, see [#place]
    /// @param name for example `imports/{importId}/rows-7`
    public void keep(CopyLedger.Noted noted, String name, byte[] content) {
        String key = PREFIX + name;
        bucket.write(noted, key, "application/octet-stream", envelope.seal(key, content));
    }

    /// What was kept under `name`; empty where nothing was, or it has been forgotten. One request.
    public Optional<byte[]> kept(String name) {
        String key = PREFIX + name;
        return bucket.read(key, null).map(sealed -> envelope.open(key, all(sealed)));
    }

    /// Deletes what was kept under `folder` by these names, with all versions; those that are not there are passed over.
    ///
    /// @param folder for example `imports/{importId}/`
    public void forget(String folder, Collection<String> names) {
        bucket.delete(place(folder), names.stream().map(name -> place(folder) + name).toList());
    }

    /// How the key of what is kept under `name` begins.
    public static String place(String name) {
        return PREFIX + name;
    }

    private static byte[] all(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the bucket stopped sending", e);
        }
    }
}
