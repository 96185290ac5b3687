package io.mingce.memory;

import static io.mingce.memory.World.NOON;
import static io.mingce.memory.World.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchivePolicy;
import io.mingce.cleaning.Column;
import io.mingce.customer.Archived;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.memory.contract.Records;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What comes in about an archived customer is an interaction when it comes in, however long ago it happened.
class OldRowsWakeTest {

    private static final Map<Column, String> PERSON =
            Map.of(Column.NAME, "张三", Column.PHONE, "13812345678");

    private static final Instant NOW = NOON.plus(Duration.ofDays(800));
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, World.ZONE);

    private final World world = new World();
    private final CustomerId id = world.add(row("1", PERSON, NOON));

    @BeforeEach
    void heIsArchived() {
        new MemoryArchive(world.customers).archive(world.find(id), TODAY);
        assertThat(world.find(id).archived()).isEqualTo(Archived.WHOLLY);
        assertThat(dormantFrom()).isBeforeOrEqualTo(TODAY);
    }

    @Test
    void anImportedRowOfYearsAgo() {
        var old = new HashMap<>(PERSON);
        old.put(Column.RECORDED_AT, "2019-05-04");

        assertThat(world.add(row("2", old, NOW))).isEqualTo(id);

        assertIsAwake();
    }

    @Test
    void anOrderOfYearsAgo() {
        world.recording.record(
                id,
                new SourceId("order"),
                new Channel("shop", 50),
                NOON.minus(Duration.ofDays(2_000)),
                NOW,
                Records.order("O-1", "100"));

        assertIsAwake();
    }

    /// Whoever merely tells once more what is known has not heard of him.
    @Test
    void theSameRowAgainDoesNot() {
        world.add(row("1", PERSON, NOON));

        assertThat(world.find(id).archived()).isEqualTo(Archived.WHOLLY);
    }

    private void assertIsAwake() {
        assertThat(world.find(id).archived()).isEqualTo(Archived.PARTLY);
        assertThat(world.find(id).lastActivity()).isEqualTo(NOW);
        assertThat(dormantFrom()).isEqualTo(TODAY.plusDays(730));
    }

    private LocalDate dormantFrom() {
        return ArchivePolicy.shipped().dormantFrom(world.find(id), World.ZONE);
    }
}
