package io.mingce.store.files;

import io.mingce.failure.TryAgain;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The versions of objects and the marks of their deletion, which a bucket keeps when an object is replaced or deleted.
final class Versions {

    private final S3Client client;
    private final String bucket;

    Versions(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /// Deletes them for good, a page of 1,000 at a time.
    ///
    /// @param prefix of all keys
    /// @param keys of what is deleted; others that begin alike are left alone
    /// @param older whether the newest of each key stays
    /// @return whether any content was there
    boolean delete(String prefix, Set<String> keys, boolean older) {
        boolean found = false;
        var page = ListObjectVersionsRequest.builder().bucket(bucket).prefix(prefix).build();
        while (true) {
            ListObjectVersionsResponse listed = client.listObjectVersions(page);
            var doomed = new ArrayList<ObjectIdentifier>();
            for (var version : listed.versions()) {
                if (keys.contains(version.key()) && !(older && version.isLatest())) {
                    found = true;
                    doomed.add(identifier(version.key(), version.versionId()));
                }
            }
            for (var mark : listed.deleteMarkers()) {
                if (keys.contains(mark.key()) && !(older && mark.isLatest())) {
                    doomed.add(identifier(mark.key(), mark.versionId()));
                }
            }
            delete(doomed);
            if (!Boolean.TRUE.equals(listed.isTruncated())
                    || keys.stream().noneMatch(key -> key.compareTo(listed.nextKeyMarker()) >= 0)) {
                return found;
            }
            page =
                    page.toBuilder()
                            .keyMarker(listed.nextKeyMarker())
                            .versionIdMarker(listed.nextVersionIdMarker())
                            .build();
        }
    }

    private void delete(List<ObjectIdentifier> doomed) {
        if (doomed.isEmpty()) {
            return;
        }
        var answer =
                client.deleteObjects(
                        DeleteObjectsRequest.builder()
                                .bucket(bucket)
                                .delete(d -> d.objects(doomed).quiet(true))
                                .build());
        if (answer.hasErrors() && !answer.errors().isEmpty()) {
            throw new TryAgain(
                    Duration.ofSeconds(5),
                    "the bucket did not delete: " + answer.errors().getFirst().code(),
                    null);
        }
    }

    private static ObjectIdentifier identifier(String key, String version) {
        return ObjectIdentifier.builder().key(key).versionId(version).build();
    }
}
