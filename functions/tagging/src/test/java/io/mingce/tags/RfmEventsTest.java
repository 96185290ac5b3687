package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.directory.Directories;
import io.mingce.directory.Entry;
import io.mingce.directory.Hashes;
import io.mingce.directory.Row;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.failure.TryAgain;
import io.mingce.memory.MemoryDirectory;
import io.mingce.memory.MemoryRfmBorders;
import io.mingce.rfm.Borders;
import io.mingce.rfm.Bought;
import io.mingce.rfm.ComputeBorders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The sample events, and which borders are in force after them.
class RfmEventsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /// It is the next day already where the customers are.
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-01T18:30:00Z"));

    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryRfmBorders borders = new MemoryRfmBorders();
    private final Map<String, Integer> counted = new HashMap<>();

    private void run(String event, Directories directories) throws JsonProcessingException {
        Map<String, Object> input =
                new JsonMapper()
                        .readValue(SampleEvents.text("rfm", event), new TypeReference<>() {});
        var compute = new ComputeBorders(directories, borders, CLOCK, ZoneOffset.ofHours(8));
        new RfmHandler(compute, (_, counts) -> counted.putAll(counts))
                .handleRequest(input, new AContext("r-1"));
    }

    private static Row row(int n, Bought bought) {
        return new Row(
                CustomerId.from(new SourceId("s-" + n), 0),
                Optional.of(new Entry(Map.of(), 20_000, 20_000, bought, Hashes.NONE)));
    }

    private void order(int customers) {
        int today = Math.toIntExact(TODAY.toEpochDay());
        directory.append(
                directory.last(),
                IntStream.rangeClosed(1, customers)
                        .mapToObj(n -> row(n, new Bought(today - n, n, 10 * n)))
                        .toList());
        directory.append(directory.last(), List.of(row(0, Bought.NOTHING)));
    }

    @ParameterizedTest(name = "{0}: {1} ordered, computed {2}")
    @CsvSource({"night, 0, false", "night, 99, false", "night, 100, true"})
    void comesToWhatTheTableSays(String event, int customers, boolean computed)
            throws JsonProcessingException {
        order(customers);

        run(event, directory);

        assertThat(counted).containsEntry("Customers", customers).containsEntry("Saved", 1);
        assertThat(borders.latest().version()).isEqualTo(1);
        assertThat(borders.latest().computed().isPresent()).isEqualTo(computed);
    }

    @Test
    void aHundredWhoDifferAreFiveTimesTwenty() throws JsonProcessingException {
        order(100);

        run("night", directory);

        assertThat(borders.latest())
                .isEqualTo(
                        new Borders(
                                List.of(20, 40, 60, 80),
                                List.of(20, 40, 60, 80),
                                List.of(200, 400, 600, 800),
                                Optional.of(new Borders.Computed(TODAY, 100)),
                                1));
    }

    @Test
    void twiceComesToTheSame() throws JsonProcessingException {
        order(100);
        run("night", directory);
        Borders once = borders.latest();

        run("night", directory);

        assertThat(borders.latest()).isEqualTo(once.after(once));
    }

    @Test
    void whereTheDirectoryCannotBeReadTheEventComesAgain() {
        Directories lost =
                () -> {
                    throw new TryAgain(Duration.ofSeconds(1), "lost", null);
                };

        assertThatThrownBy(() -> run("night", lost)).isInstanceOf(TryAgain.class);
        assertThat(borders.latest()).isEqualTo(Borders.SHIPPED);
    }

    @Test
    void leavesNoSampleEventOut() {
        assertThat(SampleEvents.names("rfm")).containsExactly("night");
    }
}
