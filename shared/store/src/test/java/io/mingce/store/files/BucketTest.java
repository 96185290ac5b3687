package io.mingce.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.store.engine.MemoryS3;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class BucketTest {

    private final S3Presigner presigner =
            S3Presigner.builder()
                    .region(Region.CN_NORTH_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("id", "secret")))
                    .build();
    private final MemoryS3 s3 = new MemoryS3(3);
    private final Bucket bucket = new Bucket(s3, presigner, "mingce-files");

    private static CopyLedger.Noted noted(String place) {
        return new CopyLedger.Noted(
                new Copy(Copy.EVERYBODY, CopyKind.REPORT, place, Instant.EPOCH));
    }

    private void write(String key, String content) {
        bucket.write(noted(key), key, "text/plain", content.getBytes(UTF_8));
    }

    @Test
    void whatIsWrittenCanBeReadAndMeasured(@TempDir Path folder) throws IOException {
        bucket.write(noted("reports/"), "reports/a.json", "application/json", "{}".getBytes(UTF_8));
        Path file = Files.writeString(folder.resolve("b"), "姓名\n张三");
        bucket.write(noted("reports/b.csv"), "reports/b.csv", "text/csv", file);

        assertThat(bucket.read("reports/a.json", null).orElseThrow()).hasContent("{}");
        assertThat(bucket.read("reports/b.csv", null).orElseThrow()).hasContent("姓名\n张三");
        assertThat(bucket.head("reports/a.json").orElseThrow().bytes()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports/i1/report.json", "staging/i2/", "reports/i2"})
    void nothingIsWrittenThatTheLedgerDoesNotSay(String place, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "a");
        String key = "reports/i1/fixes.csv";

        assertThatThrownBy(() -> bucket.write(noted(place), key, "text/csv", new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bucket.write(noted(place), key, "text/csv", file))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(s3.objects()).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneWithEveryVersionAndNothingElseIs() {
        for (int i = 0; i < 8; i++) {
            write("inbox/crm/a.csv", "content " + i);
            write("inbox/crm/a.csv.old", "content " + i);
            write("inbox/crm/a", "content " + i);
        }
        s3.deleteObject(d -> d.key("inbox/crm/a.csv"));

        assertThat(bucket.delete("inbox/crm/a.csv")).isTrue();

        assertThat(s3.versions("inbox/crm/a.csv")).isZero();
        assertThat(s3.versions("inbox/crm/a.csv.old")).isEqualTo(8);
        assertThat(s3.versions("inbox/crm/a")).isEqualTo(8);
        assertThat(bucket.read("inbox/crm/a", null).orElseThrow()).hasContent("content 7");
        assertThat(bucket.delete("inbox/crm/a.csv")).isFalse();
    }

    @Test
    void onlyTheNewestIsLeftWhereTheOlderAreDeleted() {
        for (int i = 0; i < 8; i++) {
            write("inbox/crm/a.csv", "content " + i);
            write("inbox/crm/b.csv", "content " + i);
        }

        bucket.deleteOlder("inbox/crm/a.csv");
        bucket.deleteOlder("inbox/crm/none.csv");

        assertThat(s3.versions("inbox/crm/a.csv")).isOne();
        assertThat(s3.versions("inbox/crm/b.csv")).isEqualTo(8);
        assertThat(bucket.read("inbox/crm/a.csv", null).orElseThrow()).hasContent("content 7");
    }

    @Test
    void theMarkOfADeletionIsNoContent() {
        s3.deleteObject(d -> d.key("inbox/crm/a.csv"));

        assertThat(bucket.delete("inbox/crm/a.csv")).isFalse();
        assertThat(s3.versions("inbox/crm/a.csv")).isZero();
    }

    @Test
    void manyAreDeletedByWhatTheyBeginWith() {
        for (int i = 0; i < 20; i++) {
            write("staging/i1/rows-" + i, "rows");
            write("staging/i1/rows-" + i, "rows again");
        }

        bucket.delete(
                "staging/i1/", List.of("staging/i1/rows-3", "staging/i1/rows-19", "staging/i1/x"));

        assertThat(s3.objects())
                .hasSize(18)
                .doesNotContainKeys("staging/i1/rows-3", "staging/i1/rows-19");
        assertThat(s3.versions("staging/i1/rows-19")).isZero();
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(bucket.read("inbox/crm/none.csv", null)).isEmpty();
        assertThat(bucket.head("inbox/crm/none.csv")).isEmpty();
    }

    @Test
    void anUploadLinkTakesOneFileOfThisTypeAndSizeForAQuarterOfAnHour() {
        var link = bucket.uploadLink("inbox/crm/客户.csv", "text/csv", 1234);

        assertThat(link.getRawPath()).endsWith("/inbox/crm/%E5%AE%A2%E6%88%B7.csv");
        assertThat(link.getQuery())
                .contains("X-Amz-Expires=900")
                .contains("X-Amz-SignedHeaders=content-length;content-type;host");
    }

    @Test
    void aDownloadLinkWorksForAQuarterOfAnHour() {
        assertThat(bucket.downloadLink("reports/i1/report.html"))
                .hasHost("mingce-files.s3.cn-north-1.amazonaws.com.cn")
                .hasPath("/reports/i1/report.html")
                .hasParameter("X-Amz-Expires", "900");
        assertThat(bucket.downloadLink("copies/r1.zip", Duration.ofMinutes(1)))
                .hasParameter("X-Amz-Expires", "60");
    }
}
