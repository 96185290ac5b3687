package io.mingce.local.bucket;

import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A bucket of files keeps no versions, and S3Proxy knows none: as in a bucket of S3 without versioning, each object has
/// one, `null`.
final class OneVersion extends DelegatingS3Client {

    private static final String VERSION = "null";

    OneVersion(S3Client client) {
        super(client);
    }

    @Override
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
        ListObjectsV2Response found =
                listObjectsV2(b ->
                        b.bucket(request.bucket())
                                .prefix(request.prefix())
                                .maxKeys(request.maxKeys())
                                .startAfter(request.keyMarker()));
        boolean more = Boolean.TRUE.equals(found.isTruncated());
        return ListObjectVersionsResponse.builder()
                .name(request.bucket())
                .prefix(request.prefix())
                .versions(found.contents().stream().map(OneVersion::version).toList())
                .isTruncated(more)
                .nextKeyMarker(more ? found.contents().getLast().key() : null)
                .nextVersionIdMarker(more ? VERSION : null)
                .build();
    }

    private static ObjectVersion version(S3Object object) {
        return ObjectVersion.builder()
                .key(object.key())
                .size(object.size())
                .eTag(object.eTag())
                .lastModified(object.lastModified())
                .versionId(VERSION)
                .isLatest(true)
                .build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        known(request.versionId());
        return super.deleteObject(request.copy(b -> b.versionId(null)));
    }

    @Override
    public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
        var objects =
                request.delete().objects().stream()
                        .map(object -> {
                            known(object.versionId());
                            return ObjectIdentifier.builder().key(object.key()).build();
                        })
                        .toList();
        return super.deleteObjects(
                request.copy(b -> b.delete(request.delete().copy(d -> d.objects(objects)))));
    }

    /// AWS answers the same to a version that is none.
    private static void known(@org.jspecify.annotations.Nullable String version) {
        if (version != null && !version.equals(VERSION)) {
            throw S3Exception.builder()
                    .message("Invalid version id specified")
                    .statusCode(400)
                    .build();
        }
    }
}
