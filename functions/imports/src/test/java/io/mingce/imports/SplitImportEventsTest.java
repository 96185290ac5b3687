package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.edge.fixture.AContext;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportState;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Method;
import java.util.stream.Stream;

/// Every sample event of the bucket, and what it must come to.
class SplitImportEventsTest {

    private static final String FILE = ImportTest.FILE;

    private final InboxS3 s3 = new InboxS3();
    private final Imports imports = new Imports();
    private final SplitImportHandler handler = new SplitImportHandler(s3.inbox(), imports.split);

    @BeforeEach
    void drop() {
        s3.drop("inbox/crm/customers.csv", FILE);
        s3.drop("inbox/pos/customers.csv", FILE);
        s3.drop("inbox/crm/三月 客户+新.csv", FILE);
        s3.drop("inbox/customers.csv", FILE);
        s3.drop("inbox/CRM Export/customers.csv", FILE);
        s3.drop("reports/crm/customers.csv", FILE);
        s3.objects.put(
                "inbox/crm/picture.csv",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'});
    }

    @ParameterizedTest(name = "{0} → {1} imports, {2} customers")
    @CsvSource({
        "dropped,         1, 3, inbox/crm/customers.csv",
        "chinese-key,     1, 3, inbox/crm/三月 客户+新.csv",
        "gone,            0, 0,",
        "outside-inbox,   0, 0,",
        "no-channel,      0, 0,",
        "bad-channel,     0, 0,",
        "delivered-twice, 1, 3, inbox/crm/customers.csv",
        "two-files,       2, 4, inbox/pos/customers.csv",
        "picture,         1, 0, inbox/crm/picture.csv",
    })
    void comesToWhatTheTableSays(String event, int jobs, int customers, String file) {
        handler.handleRequest(Events.bucket(event), new AContext("l-1"));
        imports.workOffAll();

        assertThat(imports.jobs.latest(10)).hasSize(jobs);
        assertThat(imports.customers.size()).isEqualTo(customers);
        if (jobs > 0) {
            assertThat(imports.jobs.latest(10)).extracting(ImportJob::file).contains(file);
        }
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        Method table =
                SplitImportEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays",
                        String.class,
                        int.class,
                        int.class,
                        String.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split(",", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(Events.names("split-import"));
    }

    @Test
    void aPictureEndsInAReportThatSaysSo() {
        handler.handleRequest(Events.bucket("picture"), new AContext("l-1"));

        ImportJob job = imports.jobs.latest(1).getFirst();
        assertThat(job.state()).isEqualTo(ImportState.UNREADABLE);
        assertThat(job.problem()).isEqualTo("file.image");
        assertThat(imports.files.published(job.id(), Reports.JSON).map(b -> new String(b, UTF_8)))
                .hasValueSatisfying(report -> assertThat(report).contains("这是图片", "picture"));
    }
}
