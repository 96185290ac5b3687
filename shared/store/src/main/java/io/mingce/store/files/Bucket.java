package io.mingce.store.files;

import io.mingce.erasure.CopyLedger;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// The one bucket: dropped files, sealed chunks, reports. One request per call, none for a link; what deletes needs two
/// per 1,000 versions. Whatever is written was noted in the copy ledger before, so that everything that must go one day is
/// found again.
public final class Bucket {

    /// How long a link works.
    public static final Duration LINK = Duration.ofMinutes(15);

    private final S3Client client;
    private final S3Presigner presigner;
    private final Versions versions;
    private final String name;

    /// The bucket called `name`.
    public Bucket(S3Client client, S3Presigner presigner, String name) {
        this.client = client;
        this.presigner = presigner;
        this.versions = new Versions(client, name);
        this.name = name;
    }

    /// What S3 says about an object.
    ///
    /// @param bytes its size
    /// @param etag changes with its content
    /// @param version its version, `null` as text where the bucket keeps none
    public record Head(long bytes, String etag, String version) {}

    /// The content of `key`, to be closed by the caller; empty where there is none.
    ///
    /// @param version of the object, or null for the newest
    public Optional<InputStream> read(String key, @Nullable String version) {
        try {
            return Optional.of(
                    client.getObject(
                            GetObjectRequest.builder()
                                    .bucket(name)
                                    .key(key)
                                    .versionId(version)
                                    .build()));
        } catch (S3Exception e) {
            return absent(e);
        }
    }

    /// Neither the object nor, where one was asked for, its version is there; anything else is a failure.
    private static <T> Optional<T> absent(S3Exception e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        if (e instanceof NoSuchKeyException || "NoSuchVersion".equals(code)) {
            return Optional.empty();
        }
        throw e;
    }

    /// What is known about the newest version of `key`; empty where there is none.
    public Optional<Head> head(String key) {
        try {
            var head = client.headObject(HeadObjectRequest.builder().bucket(name).key(key).build());
            return Optional.of(
                    new Head(head.contentLength(), head.eTag(), String.valueOf(head.versionId())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /// Stores `content` under `key`, replacing what was there.
    ///
    /// @param noted that this copy is made
    /// @throws IllegalArgumentException where that is another copy
    public void write(CopyLedger.Noted noted, String key, String mediaType, byte[] content) {
        client.putObject(covered(noted, key, mediaType), RequestBody.fromBytes(content));
    }

    /// Stores a file under `key`, replacing what was there; read from disk as it is sent.
    ///
    /// @param noted that this copy is made
    /// @throws IllegalArgumentException where that is another copy
    public void write(CopyLedger.Noted noted, String key, String mediaType, Path content) {
        client.putObject(covered(noted, key, mediaType), RequestBody.fromFile(content));
    }

    /// Deletes `key` with all its versions.
    ///
    /// @return whether there was one
    public boolean delete(String key) {
        return versions.delete(key, Set.of(key), false);
    }

    /// Deletes all of `keys` with all their versions.
    ///
    /// @param prefix that all begin with, and little else
    public void delete(String prefix, Collection<String> keys) {
        versions.delete(prefix, Set.copyOf(keys), false);
    }

    /// Deletes all versions of `key` but the newest.
    public void deleteOlder(String key) {
        versions.delete(key, Set.of(key), true);
    }

    private PutObjectRequest covered(CopyLedger.Noted noted, String key, String mediaType) {
        if (!noted.covers(key)) {
            throw new IllegalArgumentException("the copy ledger does not say that this is written");
        }
        return put(key, mediaType);
    }

    private PutObjectRequest put(String key, String mediaType) {
        return PutObjectRequest.builder().bucket(name).key(key).contentType(mediaType).build();
    }

    /// Where a browser may `PUT` one file of exactly this type and size, for [#LINK].
    public URI uploadLink(String key, String mediaType, long bytes) {
        var put = put(key, mediaType).toBuilder().contentLength(bytes).build();
        return URI.create(
                presigner
                        .presignPutObject(p -> p.signatureDuration(LINK).putObjectRequest(put))
                        .url()
                        .toExternalForm());
    }

    /// Where a browser may `GET` an object, for [#LINK]; whether it exists is not looked up.
    public URI downloadLink(String key) {
        return downloadLink(key, LINK);
    }

    /// The same, for this long.
    public URI downloadLink(String key, Duration valid) {
        var get = GetObjectRequest.builder().bucket(name).key(key).build();
        return URI.create(
                presigner
                        .presignGetObject(p -> p.signatureDuration(valid).getObjectRequest(get))
                        .url()
                        .toExternalForm());
    }
}
