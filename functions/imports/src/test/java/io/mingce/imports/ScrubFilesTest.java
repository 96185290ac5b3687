package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.erasure.Copy;
import io.mingce.erasure.Scrubs.Scrub;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportState;
import io.mingce.importing.RowCounts;
import io.mingce.registration.SuppressionKeys;
import io.mingce.request.RequestId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ScrubFilesTest {

    static final RequestId REQUEST = new RequestId("a".repeat(26));
    private static final RequestId ANOTHER = new RequestId("b".repeat(26));

    /// Row 3 and row 5 are in the fix file.
    static final String FILE =
            """
            客户编号,姓名,手机,邮箱
            K1,张三,13812345678,
            K2,李四,12345,li@example.com
            K3,王五,13712345670,
            K4,赵六,54321,zhao@example.com
            """;

    @TempDir private Path folder;
    private final Imports imports = new Imports();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.csv"), FILE);
    }

    @Test
    void takesTheRowsOutOfTheDroppedFileAndTheFixFile() {
        ImportJob job = imports.drop(file);

        scrub(job, REQUEST, Set.of(2L, 3L));

        assertThat(dropped(Imports.KEY)).isEqualTo(FILE.replaceAll("K[12],.*", ""));
        assertThat(fixes(job))
                .hasValueSatisfying(
                        csv -> assertThat(csv).contains("赵六", "zhao").doesNotContain("李四", "li@"));
        assertThat(done(job, REQUEST)).contains(Map.of("inbox", 2L, "reports", 1L));
    }

    @Test
    void withdrawsAFixFileOfWhichNothingIsLeft() {
        ImportJob job = imports.drop(file);

        scrub(job, REQUEST, Set.of(3L));
        assertThat(fixes(job)).isPresent();
        scrub(job, ANOTHER, Set.of(5L));

        assertThat(fixes(job)).isEmpty();
    }

    @Test
    void cleansEveryPlaceWhereTheContentWasDropped() {
        ImportJob job = imports.drop(file);
        imports.split("inbox/crm/copy of a.csv", file);
        imports.workOffAll();

        scrub(job, REQUEST, Set.of(2L));

        assertThat(dropped("inbox/crm/copy of a.csv")).doesNotContain("张三").contains("李四");
        assertThat(dropped(Imports.KEY)).doesNotContain("张三").contains("李四");
        assertThat(done(job, REQUEST)).contains(Map.of("inbox", 2L, "reports", 0L));
    }

    @Test
    void leavesAnotherFileAloneThatLiesInTheSamePlaceNow() throws IOException {
        ImportJob job = imports.drop(file);
        imports.drop("姓名,手机\n张三,13812345678\n");

        scrub(job, REQUEST, Set.of(2L));

        assertThat(dropped(Imports.KEY)).contains("张三");
        assertThat(done(job, REQUEST)).contains(Map.of("inbox", 0L, "reports", 0L));
    }

    @Test
    void doesNotMindThatAFileIsGone() {
        ImportJob job = imports.drop(file);
        imports.copies.note(
                new Copy(
                        Copy.origin(job.id()),
                        io.mingce.erasure.CopyKind.DROPPED_FILE,
                        "inbox/crm/gone.csv",
                        Imports.NOW));

        scrub(job, REQUEST, Set.of(2L));

        assertThat(done(job, REQUEST)).contains(Map.of("inbox", 1L, "reports", 0L));
    }

    @Test
    void aFileThatWasCleanedIsCleanedOfOthersToo() {
        ImportJob job = imports.drop(file);

        scrub(job, REQUEST, Set.of(2L));
        scrub(job, ANOTHER, Set.of(5L));

        assertThat(dropped(Imports.KEY)).isEqualTo(FILE.replaceAll("K[14],.*", ""));
        assertThat(done(job, ANOTHER)).contains(Map.of("inbox", 1L, "reports", 1L));
    }

    @Test
    void cleansLongAfterTheImportWhenNothingOfItIsKept() {
        ImportJob job = imports.drop(file);
        imports.files.forget(job.id(), List.of(Plan.NAME, RowOutcome.name(1)));

        scrub(job, REQUEST, Set.of(2L, 3L, 4L));
        scrub(job, ANOTHER, Set.of(5L));

        assertThat(dropped(Imports.KEY)).isEqualTo(FILE.replaceAll("K[1-4],.*", ""));
        assertThat(fixes(job)).isEmpty();
    }

    @Test
    void waitsUntilTheImportHasEnded() {
        ImportJob job = imports.split(file);

        scrubOnly(job, REQUEST, Set.of(2L));

        assertThat(done(job, REQUEST)).isEmpty();
        assertThat(dropped(Imports.KEY)).isEqualTo(FILE);
    }

    @Test
    void doesOnceWhatIsAskedForOnce() {
        ImportJob job = imports.drop(file);
        scrub(job, REQUEST, Set.of(2L));
        imports.files.drop(Imports.KEY, FILE.getBytes(StandardCharsets.UTF_8));

        scrub(job, REQUEST, Set.of(2L));

        assertThat(dropped(Imports.KEY)).isEqualTo(FILE);
    }

    @Test
    void passesOverWhatNobodyAskedFor() {
        ImportJob job = imports.drop(file);

        imports.workOff(message(job, REQUEST));

        assertThat(dropped(Imports.KEY)).isEqualTo(FILE);
    }

    @Test
    void whatIsLeftOfAFileIsNotImportedButWatched() throws IOException {
        ImportJob job = imports.drop(file);
        scrub(job, REQUEST, Set.of(2L));
        Path left = Files.writeString(folder.resolve("left.csv"), dropped(Imports.KEY));

        assertThat(imports.split("inbox/crm/left.csv", left)).isEmpty();
        imports.workOffAll();
        scrub(job, ANOTHER, Set.of(4L));

        assertThat(imports.jobs.latest(9)).hasSize(1);
        assertThat(imports.jobs.find(job.id()).orElseThrow().run()).isOne();
        assertThat(dropped("inbox/crm/left.csv")).isEqualTo(FILE.replaceAll("K[13],.*", ""));
    }

    @Test
    void notesWhereAFileIsBeforeAnythingIsStaged() {
        ImportJob job = imports.split(file);

        assertThat(imports.copies.of(Copy.origin(job.id())))
                .extracting(Copy::place)
                .containsExactly(Imports.KEY);
    }

    @Test
    void rowsOfWhoeverWasErasedAreCountedAndTakenOut() {
        ImportJob before = imports.drop(file);
        erase("phone:+8613812345678");
        erase("email:li@example.com");

        ImportJob job = imports.drop(file);

        assertThat(before.rows()).isEqualTo(new RowCounts(4, 4, 0, 0, 0, 0));
        assertThat(job.rows()).isEqualTo(new RowCounts(4, 2, 0, 0, 0, 2));
        assertThat(dropped(Imports.KEY)).isEqualTo(FILE.replaceAll("K[12],.*", ""));
        assertThat(fixes(job))
                .hasValueSatisfying(csv -> assertThat(csv).contains("赵六").doesNotContain("李四"));
        assertThat(imports.published(job, Reports.JSON))
                .hasValueSatisfying(json -> assertThat(json).contains("\"suppressed\":2"));
        assertThat(imports.published(job, Reports.HTML))
                .hasValueSatisfying(html -> assertThat(html).contains("<b>2</b>已屏蔽"));
    }

    @Test
    void aFixFileDoesNotStayWhenItsRowsAreKeptOut() {
        imports.drop(file);
        erase("email:li@example.com");
        erase("email:zhao@example.com");

        assertThat(fixes(imports.drop(file))).isEmpty();
    }

    @Test
    void rowsThatHadToGoDoNotComeBackWithTheNextRun() {
        ImportJob job = imports.drop(file);
        scrub(job, REQUEST, Set.of(3L));

        ImportJob again = imports.drop(file);

        assertThat(again.run()).isEqualTo(2);
        assertThat(fixes(again))
                .hasValueSatisfying(csv -> assertThat(csv).contains("赵六").doesNotContain("李四"));
    }

    @Test
    void keepsNoChunkOfAnImportThatHasEndedAndUndoesItAllTheSame() {
        ImportJob job = imports.drop(file);
        assertThat(imports.files.kept(job.id(), Chunk.name(1, 1))).isEmpty();
        assertThat(imports.customers.size()).isEqualTo(4);

        imports.undo.undo(job);
        imports.workOffAll();

        assertThat(imports.jobs.find(job.id()).orElseThrow().state()).isEqualTo(ImportState.UNDONE);
        assertThat(imports.customers.size()).isZero();
    }

    @Test
    void aReportThatComesOnceMoreForgetsTheChunksOfItsOwnRunAlone() throws IOException {
        ImportJob job = imports.drop(file);
        imports.split(file);

        imports.workOff(new Work(job.id().value(), 1, Work.Kind.REPORT, 0));
        assertThat(imports.files.kept(job.id(), Chunk.name(2, 1))).isPresent();
        imports.workOffAll();

        assertThat(imports.jobs.find(job.id()).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(imports.files.kept(job.id(), Chunk.name(2, 1))).isEmpty();
    }

    private void erase(String token) {
        Token key = new Token(token);
        CustomerId id =
                imports.identifiers
                        .find(Set.of(key))
                        .getOrDefault(key, Holders.NOBODY)
                        .ids()
                        .iterator()
                        .next();
        imports.suppressions.suppress(
                SuppressionKeys.of(imports.customers.sources(id), Set.of(), imports.index),
                REQUEST,
                Imports.NOW);
    }

    private void scrub(ImportJob job, RequestId request, Set<Long> rows) {
        scrubOnly(job, request, rows);
        imports.workOffAll();
    }

    private void scrubOnly(ImportJob job, RequestId request, Set<Long> rows) {
        imports.scrubs.ask(job.id(), request, rows);
        imports.workOff(message(job, request));
    }

    /// Whatever run the import is at.
    static Work message(ImportJob job, RequestId request) {
        return new Work(job.id().value(), 0, Work.Kind.SCRUB, 0, request.value());
    }

    private Optional<Map<String, Long>> done(ImportJob job, RequestId request) {
        return imports.scrubs.find(job.id(), request).flatMap(Scrub::done);
    }

    private Optional<String> fixes(ImportJob job) {
        return imports.published(job, "fixes.csv");
    }

    private String dropped(String key) {
        try (InputStream in = imports.files.dropped(key).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
