package io.mingce.directories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.Folds;
import io.mingce.directory.NoteCustomers;
import io.mingce.directory.RebuildDirectory;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.identity.Token;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryDirectory;
import io.mingce.memory.MemoryRebuilds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Every sample event, and what becomes of it as the fold turns out.
class DirectoryEventsTest {

    private final MemoryRebuilds rebuilds = new MemoryRebuilds();
    private final Map<String, Integer> counted = new HashMap<>();
    private boolean reset;

    private KeepDirectory keep(Folds.Result result, boolean first) {
        var customers = new MemoryCustomers();
        var note =
                new NoteCustomers(
                        customers,
                        new MemoryDirectory(),
                        new DescribeCustomers(
                                (kind, value) -> new Token(kind + value),
                                () -> Instant.EPOCH,
                                ZoneOffset.UTC));
        var folds =
                new Folds() {
                    @Override
                    public Folded fold() {
                        return new Folded(result, 7, 3, first);
                    }

                    @Override
                    public void reset() {
                        // Dying between the two, the next run must still know what to do.
                        assertThat(rebuilds.begun()).isPresent();
                        reset = true;
                    }
                };
        return new KeepDirectory(
                "Directory",
                folds,
                new RebuildDirectory(customers, note, rebuilds),
                (_, counts) -> counts.forEach((n, c) -> counted.merge(n, c, Integer::sum)));
    }

    @ParameterizedTest(name = "{0}, {1}, first {2}: rebuilds {3}, resets {4}")
    @CsvSource({
        "fold, NOT_DUE, false, false, false",
        "fold, FOLDED, false, false, false",
        "fold, OVERTAKEN, false, false, false",
        "fold, FOLDED, true, true, false",
        "fold, LOST, false, true, true",
        "rebuild, NOT_DUE, false, true, false",
    })
    void comesToWhatTheTableSays(
            String event, Folds.Result result, boolean first, boolean rebuilt, boolean resets)
            throws JsonProcessingException {
        Map<String, Object> input =
                new JsonMapper()
                        .readValue(SampleEvents.text("directory", event), new TypeReference<>() {});

        new DirectoryHandler(keep(result, first)).handleRequest(input, new AContext("r-1"));

        // The context of tests has less time left than a page may take.
        assertThat(rebuilds.begun().isPresent()).isEqualTo(rebuilt);
        assertThat(reset).isEqualTo(resets);
        assertThat(counted).containsEntry("LogLength", 7).containsEntry("Rows", 3);
        assertThat(counted.containsKey("Failures")).isEqualTo(resets);
    }

    @Test
    void goesOnWithWhatWasBegunAsLongAsThereIsTime() {
        KeepDirectory keep = keep(Folds.Result.NOT_DUE, false);
        keep.keep(true, () -> false);
        assertThat(rebuilds.begun()).isPresent();

        keep.keep(false, () -> true);

        assertThat(rebuilds.begun()).isEmpty();
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                DirectoryEventsTest.class
                        .getDeclaredMethod(
                                "comesToWhatTheTableSays",
                                String.class,
                                Folds.Result.class,
                                boolean.class,
                                boolean.class,
                                boolean.class)
                        .getAnnotation(CsvSource.class);

        assertThat(Stream.of(table.value()).map(row -> row.split(",", -1)[0].strip()).distinct())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("directory"));
    }
}
