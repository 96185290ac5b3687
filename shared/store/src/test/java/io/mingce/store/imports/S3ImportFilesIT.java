package io.mingce.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;
import io.mingce.memory.contract.ImportFilesContract;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.MemoryS3;
import io.mingce.store.erasure.DynamoDbCopyLedger;
import io.mingce.store.files.Bucket;
import io.mingce.store.files.StagingArea;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class S3ImportFilesIT extends ImportFilesContract {

    private static final ImportId ID = new ImportId("i1");

    @TempDir private Path folder = Path.of("");

    private final Installation installation = Installation.fresh();
    private final MemoryS3 s3 = new MemoryS3();
    private final Bucket bucket =
            new Bucket(
                    s3,
                    S3Presigner.builder()
                            .region(Region.CN_NORTH_1)
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(
                                            AwsBasicCredentials.create("id", "secret")))
                            .build(),
                    "mingce-files");
    private final CopyLedger copies =
            new DynamoDbCopyLedger(Engine.client(), installation.tables().ledger());
    private final S3ImportFiles files =
            new S3ImportFiles(
                    bucket,
                    new StagingArea(bucket, new Envelope(installation.keysets())),
                    copies,
                    () -> Instant.parse("2026-11-23T08:00:00Z"));

    @Override
    protected ImportFiles files() {
        return files;
    }

    @Override
    protected void drop(String key, byte[] content) {
        s3.putObject(p -> p.key(key), RequestBody.fromBytes(content));
    }

    @Test
    void everyWriteIsInTheLedgerBeforeItIsInTheBucket() throws IOException {
        Path content = Files.writeString(folder.resolve("content"), "text");

        files.keep(ID, "rows-1", new byte[1]);
        files.keep(ID, "rows-2", new byte[1]);
        files.publish(ID, "report.json", "application/json", content);
        files.publish(ID, "fixes.csv", "text/csv", content);
        files.replaceDropped(ID, "inbox/crm/客户.csv", content);

        assertThat(copies.of(Copy.origin(ID)))
                .extracting(Copy::kind, Copy::place)
                .containsExactlyInAnyOrder(
                        tuple(CopyKind.STAGED_PART, "staging/imports/i1/"),
                        tuple(CopyKind.REPORT, "reports/i1/report.json"),
                        tuple(CopyKind.FIX_FILE, "reports/i1/fixes.csv"),
                        tuple(CopyKind.DROPPED_FILE, "inbox/crm/客户.csv"));
        files.withdraw(ID, "fixes.csv");
        assertThat(copies.of(Copy.origin(ID)))
                .extracting(Copy::kind)
                .doesNotContain(CopyKind.FIX_FILE);
    }

    @Test
    void noVersionOfWhatWasReplacedOrTakenBackIsLeft() throws IOException {
        Path content = Files.writeString(folder.resolve("content"), "text");
        for (int i = 0; i < 3; i++) {
            drop("inbox/crm/a.csv", new byte[] {1});
            files.publish(ID, "fixes.csv", "text/csv", content);
        }
        files.replaceDropped(ID, "inbox/crm/a.csv", content);

        assertThat(s3.versions("reports/i1/fixes.csv")).isOne();
        assertThat(s3.versions("inbox/crm/a.csv")).isOne();
        files.withdraw(ID, "fixes.csv");
        assertThat(s3.versions("reports/i1/fixes.csv")).isZero();
    }
}
