package io.mingce.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.nio.file.Path;
import java.util.List;

final class LocalBucketIT {

    private static final String BUCKET = "files";

    @TempDir private Path folder = Path.of("");

    private static List<String> keys(S3Client client, String prefix, int page) {
        return client
                .listObjectVersionsPaginator(b -> b.bucket(BUCKET).prefix(prefix).maxKeys(page))
                .versions()
                .stream()
                .map(ObjectVersion::key)
                .toList();
    }

    @Test
    void listsEachObjectAsItsOnlyVersionPageByPageAndDeletesIt() {
        try (var bucket = new LocalBucket(folder, List.of(BUCKET))) {
            S3Client client = bucket.client();
            for (String key : List.of("a/1", "a/2", "a/3", "b/1")) {
                client.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(key));
            }
            assertThat(keys(client, "a/", 1)).containsExactly("a/1", "a/2", "a/3");
            ObjectVersion version =
                    client.listObjectVersions(b -> b.bucket(BUCKET).prefix("a/2"))
                            .versions()
                            .getFirst();
            client.deleteObject(
                    b -> b.bucket(BUCKET).key(version.key()).versionId(version.versionId()));
            client.deleteObjects(b ->
                    b.bucket(BUCKET)
                            .delete(d ->
                                    d.objects(
                                            ObjectIdentifier.builder()
                                                    .key("a/3")
                                                    .versionId("null")
                                                    .build())));
            assertThat(keys(client, "", 10)).containsExactly("a/1", "b/1");
        }
    }

    @Test
    void knowsNoOtherVersion() {
        try (var bucket = new LocalBucket(folder, List.of(BUCKET))) {
            S3Client client = bucket.client();
            client.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("a"));
            assertThatThrownBy(() ->
                            client.deleteObject(b -> b.bucket(BUCKET).key("a").versionId("1")))
                    .isInstanceOf(S3Exception.class);
            assertThat(keys(client, "", 10)).containsExactly("a");
        }
    }
}
