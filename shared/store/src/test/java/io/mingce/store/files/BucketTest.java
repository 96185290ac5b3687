package io.mingce.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.store.engine.MemoryS3;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BucketTest {

    private final S3Presigner presigner =
            S3Presigner.builder()
                    .region(Region.CN_NORTH_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("id", "secret")))
                    .build();
    private final Bucket bucket = new Bucket(new MemoryS3(), presigner, "mingce-files");

    @Test
    void whatIsWrittenCanBeReadAndMeasured(@TempDir Path folder) throws IOException {
        bucket.write("reports/a.json", "application/json", "{}".getBytes(UTF_8));
        bucket.write("reports/b.csv", "text/csv", Files.writeString(folder.resolve("b"), "姓名\n张三"));

        assertThat(bucket.read("reports/a.json", null).orElseThrow()).hasContent("{}");
        assertThat(bucket.read("reports/b.csv", null).orElseThrow()).hasContent("姓名\n张三");
        assertThat(bucket.head("reports/a.json").orElseThrow().bytes()).isEqualTo(2);
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
    }
}
