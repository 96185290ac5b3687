package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportState;
import io.mingce.importing.RowCounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ImportTest {

    static final String FILE =
            """
            客户编号,姓名,手机,邮箱
            K1,张三,138 1234 5678,zs@example.com
            K2,李四,13912345679,
            K3,张三,+8613812345678,
            K4,,,
            K5,王五,12345,
            """;

    @TempDir private Path folder;
    private final Imports imports = new Imports();

    @Test
    void accountsForEveryRow() throws IOException {
        ImportJob job = imports.drop(FILE);

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.rows()).isEqualTo(new RowCounts(5, 3, 0, 1, 1, 0));
        assertThat(imports.customers.size()).isEqualTo(3);
    }

    @Test
    void publishesAReportWithCountsFindingsAndColumns() throws IOException {
        ImportJob job = imports.drop(FILE);

        assertThat(imports.published(job, Reports.JSON))
                .hasValueSatisfying(json ->
                        assertThat(json)
                                .contains("\"read\":5")
                                .contains("\"duplicates\":1")
                                .contains(
                                        "{\"header\":\"邮箱\",\"meaning\":\"EMAIL\",\"missing\":0.8}")
                                .contains("\"rule\":\"phone.")
                                .doesNotContain("张三")
                                .doesNotContain("13812345678"));
        assertThat(imports.published(job, Reports.HTML))
                .hasValueSatisfying(
                        html -> assertThat(html).contains("导入报告").contains("Import report"));
    }

    @Test
    void saysInItsReportWhichColumnsWereNotRead() throws IOException {
        ImportJob job = imports.drop("姓名,姓名,<b>口味</b>,手机\n张三,三儿,辣,13812345678\n");

        assertThat(imports.published(job, Reports.JSON))
                .hasValueSatisfying(json ->
                        assertThat(json)
                                .contains("{\"zh\":\"与其他列含义重复、未读取的列：姓名\",\"en\":\"columns that")
                                .contains("not known and were not read: <b>口味</b>"));
        assertThat(imports.published(job, Reports.HTML))
                .hasValueSatisfying(html ->
                        assertThat(html)
                                .contains("与其他列含义重复、未读取的列：姓名")
                                .contains("mean the same as another one and were not read: 姓名")
                                .contains("未识别、未读取的列：&lt;b&gt;口味")
                                .doesNotContain("<b>口味"));
    }

    @Test
    void putsRejectedRowsAndRowsThatLostAValueIntoTheFixFile() throws IOException {
        ImportJob job = imports.drop(FILE);

        assertThat(imports.published(job, "fixes.csv"))
                .hasValueSatisfying(csv ->
                        assertThat(csv)
                                .contains("K4")
                                .contains("K5")
                                .contains("12345")
                                .doesNotContain("K2"));
    }

    @Test
    void aFixedFileGoesToTheSameCustomers() throws IOException {
        ImportJob job = imports.drop(FILE);
        String fixed =
                imports.published(job, "fixes.csv")
                        .orElseThrow()
                        .replace("12345", "13712345670")
                        .replace("K4,,,", "K4,赵六,,");

        ImportJob again = imports.drop(fixed);

        assertThat(again.rows()).isEqualTo(new RowCounts(2, 1, 1, 0, 0, 0));
        assertThat(imports.customers.size()).isEqualTo(4);
    }

    @Test
    void theSameFileAgainChangesNothingAndReportsTheSame() throws IOException {
        ImportJob first = imports.drop(FILE);
        ImportJob second = imports.drop(FILE);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.run()).isEqualTo(2);
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(imports.customers.size()).isEqualTo(3);
    }

    @Test
    void anAmountFarAboveTheCustomersOthersIsReportedEachTimeTheFileIsDropped() throws IOException {
        String file =
                """
                客户编号,姓名,手机,金额
                K1,张三,13812345678,"¥12,000.00"
                K1,张三,13812345678,99.50
                K2,李四,13912345679,12000
                """;
        String expected = "\"rule\":\"amount.unusual\",\"severity\":\"FLAGGED\",\"count\":1";

        String first = imports.published(imports.drop(file), Reports.JSON).orElseThrow();
        imports.drop("客户编号,姓名,手机,金额\nK1,张三,13812345678,11000\n");
        String second = imports.published(imports.drop(file), Reports.JSON).orElseThrow();

        assertThat(first).contains(expected);
        assertThat(second.replace("\"run\":2", "\"run\":1")).isEqualTo(first);
    }

    @Test
    void theSameFileTwiceAtOnceIsOneImport() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        ImportJob first = imports.split(file);
        ImportJob second = imports.split(file);
        imports.workOffAll();

        assertThat(second.run()).isEqualTo(first.run());
        assertThat(imports.jobs.find(first.id()))
                .hasValueSatisfying(job -> {
                    assertThat(job.state()).isEqualTo(ImportState.DONE);
                    assertThat(job.rows()).isEqualTo(new RowCounts(5, 3, 0, 1, 1, 0));
                });
    }

    @Test
    void theSameFileDroppedEightTimesAtOnceIsOneImport() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        List<Callable<ImportJob>> drops = Collections.nCopies(8, () -> imports.drop(file));

        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(drops).stream().map(Future::resultNow))
                    .extracting(ImportJob::id)
                    .containsOnly(imports.jobs.latest(1).getFirst().id());
        }

        assertThat(imports.jobs.latest(9))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.state()).isEqualTo(ImportState.DONE);
                    assertThat(job.rows()).isEqualTo(new RowCounts(5, 3, 0, 1, 1, 0));
                });
        assertThat(imports.customers.size()).isEqualTo(3);
    }

    @Test
    void aChunkDeliveredTwiceCountsOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        ImportJob job = imports.split(file);
        List<Work> twice = new ArrayList<>(imports.queue);
        twice.forEach(imports::workOff);
        imports.workOffAll();

        assertThat(imports.jobs.find(job.id()).orElseThrow().rows().read()).isEqualTo(5);
    }

    @Test
    void undoLeavesWhatOthersSaid() throws IOException {
        imports.drop("客户编号,姓名,手机\nK9,张三,13812345678\n");
        ImportJob job = imports.drop(FILE);
        assertThat(imports.customers.size()).isEqualTo(3);

        imports.undo.undo(job);
        imports.workOffAll();

        assertThat(imports.jobs.find(job.id()).orElseThrow().state()).isEqualTo(ImportState.UNDONE);
        assertThat(imports.customers.size()).isOne();
    }

    @Test
    void anUndoneFileCanBeDroppedAgain() throws IOException {
        ImportJob job = imports.drop(FILE);
        imports.undo.undo(job);
        imports.workOffAll();
        assertThat(imports.customers.size()).isZero();

        assertThat(imports.drop(FILE).rows()).isEqualTo(job.rows());
    }

    @Test
    void manyChunksEndInOneReport() throws IOException {
        var text = new StringBuilder("姓名,手机\n");
        for (int i = 0; i < 1_234; i++) {
            text.append("张三,139").append("%08d".formatted(i)).append('\n');
        }
        ImportJob job = imports.drop(text.toString(), Charset.forName("GB18030"));

        assertThat(job.chunks()).isEqualTo(3);
        assertThat(job.rows()).isEqualTo(new RowCounts(1_234, 1_234, 0, 0, 0, 0));
        assertThat(job.state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void datesThatCouldBeReadTwoWaysAreReadAsTheOthersOfTheFile() throws IOException {
        ImportJob job =
                imports.drop("姓名,手机,出生日期\n张三,13812345678,4/6/1990\n李四,13812345679,10/21/1991\n");

        assertThat(imports.published(job, "fixes.csv")).isEmpty();
        assertThat(imports.published(job, Reports.JSON))
                .hasValueSatisfying(json -> assertThat(json).doesNotContain("date.ambiguous"));
    }

    @Test
    void aFileThatIsNotATableEndsInAReportThatSaysSo() throws IOException {
        ImportJob job = imports.drop("");

        assertThat(job.state()).isEqualTo(ImportState.UNREADABLE);
        assertThat(job.problem()).isEqualTo("file.empty");
        assertThat(imports.published(job, Reports.JSON))
                .hasValueSatisfying(
                        json -> assertThat(json).contains("文件是空的").contains("the file is empty"));
        assertThat(imports.customers.size()).isZero();
    }
}
