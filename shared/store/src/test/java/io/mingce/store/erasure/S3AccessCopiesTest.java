package io.mingce.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.request.RequestId;
import io.mingce.store.engine.MemoryS3;
import io.mingce.store.files.Bucket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class S3AccessCopiesTest {

    private static final RequestId ID = new RequestId("a".repeat(26));
    private static final RequestId OTHER = new RequestId("b".repeat(26));

    @TempDir private Path folder = Path.of("");

    private final MemoryS3 s3 = new MemoryS3();
    private final S3AccessCopies copies =
            new S3AccessCopies(
                    new Bucket(
                            s3,
                            S3Presigner.builder()
                                    .region(Region.CN_NORTH_1)
                                    .credentialsProvider(
                                            StaticCredentialsProvider.create(
                                                    AwsBasicCredentials.create("id", "secret")))
                                    .build(),
                            "mingce-files"));

    private static CopyLedger.Noted noted(RequestId id) {
        return new CopyLedger.Noted(
                new Copy(
                        Copy.origin(id),
                        CopyKind.ACCESS_COPY,
                        "copies/" + id + ".zip",
                        Instant.EPOCH));
    }

    @Test
    void aCopyIsLinkedToForAMinuteUntilItIsDeletedWithAllItsVersions() throws IOException {
        Path zip = Files.writeString(folder.resolve("zip"), "zip");
        assertThat(copies.link(ID)).isEmpty();

        copies.keep(ID, noted(ID), zip);
        copies.keep(ID, noted(ID), zip);

        assertThat(copies.link(ID).orElseThrow())
                .hasPath("/copies/" + ID + ".zip")
                .hasParameter("X-Amz-Expires", "60");
        assertThat(s3.versions("copies/" + ID + ".zip")).isOne();
        assertThat(copies.link(OTHER)).isEmpty();
        assertThat(copies.delete(OTHER)).isFalse();

        assertThat(copies.delete(ID)).isTrue();

        assertThat(copies.delete(ID)).isFalse();
        assertThat(copies.link(ID)).isEmpty();
        assertThat(s3.versions("copies/" + ID + ".zip")).isZero();
    }

    @Test
    void aCopyThatIsNotNotedIsNotKept() throws IOException {
        Path zip = Files.writeString(folder.resolve("zip"), "zip");

        assertThatThrownBy(() -> copies.keep(ID, noted(OTHER), zip))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(s3.objects()).isEmpty();
    }
}
