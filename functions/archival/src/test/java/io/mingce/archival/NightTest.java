package io.mingce.archival;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchiveExemptions;
import io.mingce.archiving.ArchivePolicy;
import io.mingce.archiving.HandOverEnded;
import io.mingce.archiving.MoveDormant;
import io.mingce.archiving.RunKind;
import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Purchases;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.edge.fixture.Plant;
import io.mingce.memory.MemoryArchive;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryRetentionEnds;
import io.mingce.memory.MemoryReviewCases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The functions one after the other, over a register in memory.
class NightTest {

    private static final CustomerId ID = CustomerId.from(new SourceId("canary-values-1"), 0);
    private static final int LONG = 840_000;

    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryArchive archive = new MemoryArchive(customers);
    private final MemoryRetentionEnds ends = new MemoryRetentionEnds();
    private final RunsDesk desk =
            new RunsDesk(
                    true,
                    Map.of(
                            RunKind.DORMANT,
                            new MoveDormant(
                                    archive.dormant(),
                                    customers,
                                    archive,
                                    customers,
                                    new MemoryReviewCases(),
                                    ArchivePolicy.shipped(),
                                    ArchiveExemptions.shipped(),
                                    Wiring.CHINA),
                            RunKind.RETENTION,
                            new HandOverEnded(archive.archived(), customers, ends, 365)));

    @BeforeEach
    void somebodyWhoWasNotHeardOfForFourYears() {
        List<SourceRecord> records = Plant.records(CustomerType.PERSON, 1, Optional.empty());
        var did = new HashMap<SourceRecord, Contribution>();
        records.forEach(record -> did.put(record, Contribution.MERGED));
        customers.save(List.of(new Change(Customer.project(ID, records, 0), did)));
        desk.now = RunsDesk.NOON.plus(Duration.ofDays(1_500));
        LocalDate today = LocalDate.ofInstant(desk.now, Wiring.CHINA);
        customers.assign(
                List.of(
                        find().assigned(
                                        new AssignedTags(
                                                List.of(),
                                                Purchases.NONE,
                                                Optional.empty(),
                                                Optional.of(today),
                                                1))));
    }

    private Customer find() {
        return Objects.requireNonNull(customers.find(Set.of(ID)).get(ID));
    }

    private String report(String run) {
        return desk.call("manager:u-boss", "GET /archive-runs/" + run, "").getBody();
    }

    @Test
    void theDormantAreInTheArchiveInTheMorning() {
        desk.schedule();
        desk.archive("asked-for", LONG);

        assertThat(find().archived()).isEqualTo(Archived.WHOLLY);
        assertThat(report("dormant-1"))
                .contains("\"state\":\"done\"", "\"considered\":1", "\"archived\":1")
                .doesNotContain(ID.value());
    }

    @Test
    void aDryRunMovesNobody() {
        desk.call("manager:u-boss", "POST /archive-runs", "{\"kind\":\"dormant\",\"dryRun\":true}");
        desk.archive("asked-for", LONG);

        assertThat(find().archived()).isEqualTo(Archived.NOTHING);
        assertThat(report("dormant-1")).contains("\"dryRun\":true", "\"archived\":1");
    }

    @Test
    void whoseTimeInTheArchiveHasEndedIsHandedOver() {
        desk.schedule();
        desk.archive("asked-for", LONG);
        desk.now = desk.now.plus(Duration.ofDays(365));

        desk.call("manager:u-boss", "POST /archive-runs/retention-1/stop", "");
        desk.schedule();
        desk.archive("of-retention", LONG);

        assertThat(ends.all()).containsOnlyKeys(ID);
        assertThat(report("retention-2")).contains("\"handedOver\":1");
    }
}
