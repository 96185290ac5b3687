package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;

import io.mingce.edge.Batches;
import io.mingce.edge.fixture.AContext;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportState;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every sample event of the queue, and what it must come to.
class ImportRowsEventsTest {

    @TempDir private Path folder;
    private final Imports imports = new Imports();
    private final List<String> counted = new ArrayList<>();
    private final ImportRowsHandler handler =
            new ImportRowsHandler(
                    new Batches(
                            "ImportRows", (function, name) -> counted.add(function + " " + name)),
                    imports.workOff);

    @BeforeEach
    void split() throws IOException {
        imports.split(Files.writeString(folder.resolve("a.csv"), ImportTest.FILE));
        imports.queue.clear();
    }

    @ParameterizedTest(name = "{0} → message {1} fails, {2} rows")
    @CsvSource({
        "register,               '',  5, 3, 1",
        "register-twice,         '',  5, 3, 2",
        "one-of-three-fails,     '2', 5, 3, 1",
        "unreadable-message,     '1', 5, 3, 1",
        "unknown-kind,           '1', 5, 3, 1",
        "stale-run,              '',  0, 0, 0",
        "unknown-import,         '',  0, 0, 0",
        "report-too-early,       '',  0, 0, 0",
        "withdraw-not-asked-for, '',  0, 0, 0",
        "scrub-not-asked-for,    '',  0, 0, 0",
    })
    void comesToWhatTheTableSays(
            String event, String failed, int rows, int customers, int announced) {
        var response = handler.handleRequest(Events.queue(event), new AContext("l-1"));

        assertThat(response.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .isEqualTo(
                        failed.isEmpty()
                                ? List.of()
                                : List.of("00000000-0000-4000-8000-00000000000" + failed));
        assertThat(counted).hasSize(failed.isEmpty() ? 0 : 1);
        ImportJob job = imports.jobs.latest(1).getFirst();
        assertThat(job.rows().read()).isEqualTo(rows);
        assertThat(imports.customers.size()).isEqualTo(customers);
        assertThat(imports.queue)
                .hasSize(announced)
                .allMatch(work -> work.kind() == Work.Kind.REPORT);
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        Method table =
                ImportRowsEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays",
                        String.class,
                        String.class,
                        int.class,
                        int.class,
                        int.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split(",", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(Events.names("import-rows"));
    }

    @Test
    void aReportAfterTheLastChunkEndsTheImport() {
        handler.handleRequest(Events.queue("one-of-three-fails"), new AContext("l-1"));

        assertThat(imports.jobs.latest(1).getFirst().state()).isEqualTo(ImportState.DONE);
    }
}
