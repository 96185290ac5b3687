package io.mingce.imports;

import io.mingce.edge.S3Object;
import io.mingce.store.files.Bucket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The inbox in the bucket: `inbox/{channel}/{file}`. A file is copied to disk while it is worked on, because XLSX
/// cannot be read as a stream.
final class BucketInbox implements DroppedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BucketInbox.class);
    private static final Pattern KEY = Pattern.compile("inbox/([a-z0-9][a-z0-9-]{0,39})/.+");

    private final Bucket bucket;

    BucketInbox(Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public void with(S3Object object, Use use) {
        Matcher key = KEY.matcher(object.key());
        if (!key.matches()) {
            LOG.warn("not in the folder of a channel: {}", object);
            return;
        }
        String version = object.versionId().isEmpty() ? null : object.versionId();
        Optional<InputStream> content = bucket.read(object.key(), version);
        if (content.isEmpty()) {
            LOG.warn("gone before it could be read: {}", object);
            return;
        }
        try (InputStream in = content.get()) {
            Path file = Files.createTempFile("import", "");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                use.with(key.group(1), file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
