package io.mingce.memory;

import static io.mingce.memory.ErasureWorld.REQUEST;
import static io.mingce.memory.World.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.EraseCustomers.Progress;
import io.mingce.erasure.Erased;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.ErasureStep;
import io.mingce.importing.ImportState;
import io.mingce.registration.Incoming;
import io.mingce.request.RequestId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/// A person is erased wholly, and nobody else is touched.
class EraseCustomersTest {

    private final ErasureWorld world = new ErasureWorld();

    private Set<CustomerId> person() {
        Set<CustomerId> ids = InventedPerson.in(world).ids;
        assertThat(world.world.cases.all()).isNotEmpty();
        return ids;
    }

    @Test
    void erasesAPersonWithAllThatIsKeptOfThem() {
        Set<CustomerId> ids = person();
        Map<CustomerId, Object> others = world.others(ids);
        Set<Incoming> rows = world.rows(ids);

        Erasure erasure = world.erase(REQUEST, ids.iterator().next());

        assertThat(erasure.next()).isEmpty();
        assertThat(erasure.certificate()).isPresent();
        assertThat(erasure.subject().customers()).isEqualTo(ids);
        world.assertGone(ids);
        world.assertNoCases(ids);
        assertThat(world.others(ids)).isEqualTo(others);
        assertThat(rows).hasSize(3);
        world.assertKeptOut(rows);
    }

    @Test
    void saysWhatWentByStepAndStore() {
        Set<CustomerId> ids = person();

        Map<ErasureStep, SortedMap<String, Long>> counts = counts(world.erase(REQUEST, id(ids)));

        assertThat(counts).containsOnlyKeys(ErasureStep.values());
        assertThat(counts.get(ErasureStep.CASES)).isEqualTo(Map.of("Jobs", 2L));
        assertThat(counts.get(ErasureStep.TOKENS)).containsOnlyKeys("Identifiers");
        // A profile, a redirect, three rows, two calls, a relation.
        assertThat(counts.get(ErasureStep.RECORDS)).isEqualTo(Map.of("Customers", 8L));
        assertThat(counts.get(ErasureStep.LATECOMERS)).isEmpty();
        assertThat(counts.get(ErasureStep.FILES)).isEqualTo(Map.of("inbox", 2L));
        assertThat(counts.get(ErasureStep.DIRECTORY))
                .isEqualTo(Map.of("Directory", 2L, "Jobs", 1L));
        assertThat(counts.get(ErasureStep.KEYS)).isEqualTo(Map.of("CustomerKeys", 2L));
    }

    @Test
    void whoWasMergedAwayStandsForWhoeverTheyAreNow() {
        Set<CustomerId> ids = person();
        CustomerId away =
                ids.stream()
                        .filter(id -> !world.world.find(id).id().equals(id))
                        .findAny()
                        .orElseThrow();

        world.erase(REQUEST, away);

        world.assertGone(ids);
        world.assertNoCases(ids);
    }

    @Test
    void whoIsArchivedIsErasedWhereTheyLie() {
        Set<CustomerId> ids = person();
        Customer customer = world.world.find(id(ids));
        new MemoryArchive(world.customers).archive(customer, LocalDate.of(2026, 3, 1));
        Map<CustomerId, Object> others = world.others(ids);
        Set<Incoming> rows = world.rows(ids);

        Erasure erasure = world.erase(REQUEST, id(ids));

        world.assertGone(ids);
        world.assertNoCases(ids);
        assertThat(world.others(ids)).isEqualTo(others);
        assertThat(counts(erasure).get(ErasureStep.RECORDS)).containsKey("Archive");
        world.assertKeptOut(rows);
    }

    @Test
    void whoIsErasedAlreadyIsErasedAtOnce() {
        Set<CustomerId> ids = person();
        world.erase(REQUEST, id(ids));
        Map<CustomerId, Object> others = world.others(ids);
        RequestId again = ErasureWorld.request('b');

        Erasure erasure = world.erase(again, ids.toArray(CustomerId[]::new));

        assertThat(counts(erasure).values()).allMatch(Map::isEmpty);
        assertThat(erasure.certificate()).isPresent();
        assertThat(world.others(ids)).isEqualTo(others);
        assertThat(world.erase(REQUEST, id(ids)).certificate()).isPresent();
    }

    @Test
    void whoWasNeverKnownIsErasedAtOnce() {
        person();
        Erasure erasure = world.erase(REQUEST, CustomerId.from(new SourceId("nobody"), 0));

        assertThat(counts(erasure).values()).allMatch(Map::isEmpty);
        assertThat(world.erase(ErasureWorld.request('b')).next()).isEmpty();
    }

    @Test
    void anImportUnderWayIsWaitedFor() {
        Set<CustomerId> ids = person();
        var job = world.jobs.begin(InventedPerson.SECOND, "crm", "inbox/crm/again", NOON);
        var engine = world.engine(Around.NOTHING);
        for (int turn = 0; turn < 10; turn++) {
            assertThat(world.turn(engine, REQUEST, ids, () -> true)).isEmpty();
        }
        assertThat(world.scrubs.find(InventedPerson.FIRST, REQUEST)).isPresent();
        assertThat(world.scrubs.find(InventedPerson.SECOND, REQUEST)).isEmpty();

        world.jobs.move(job, ImportState.DONE, 1, "");

        assertThat(counts(world.finish(engine, REQUEST, ids)).get(ErasureStep.FILES))
                .isEqualTo(Map.of("inbox", 2L));
        assertThat(world.scrubs.gone(InventedPerson.SECOND)).containsExactly(100_001L);
    }

    @Test
    void waitsFiveSecondsForWhoeverHadLookedBefore() {
        Set<CustomerId> ids = person();

        Progress progress = world.engine(Around.NOTHING).workOn(REQUEST, ids, () -> true);

        assertThat(progress).isEqualTo(new Progress.Wait(Duration.ofSeconds(5)));
        assertThat(world.erasures.find(REQUEST).flatMap(Erasure::next))
                .contains(ErasureStep.LATECOMERS);
    }

    @Test
    void doesOneStepAtATimeWhereThereIsNoMore() {
        Set<CustomerId> ids = person();
        var engine = world.engine(Around.NOTHING);

        assertThat(engine.workOn(REQUEST, ids, () -> false)).isEqualTo(new Progress.More());
        assertThat(world.erasures.find(REQUEST).orElseThrow().done()).hasSize(1);
        assertThat(engine.workOn(REQUEST, ids, () -> false)).isEqualTo(new Progress.More());
        assertThat(world.erasures.find(REQUEST).orElseThrow().done()).hasSize(2);
    }

    @Test
    void deletesCopiesAndTellsWhoeverReceivedOne(@TempDir Path folder) throws IOException {
        Set<CustomerId> ids = person();
        RequestId asked = InventedPerson.COPIED;
        String place = "copies/" + asked + ".zip";
        var noted =
                world.copies.note(
                        new Copy(Copy.origin(id(ids)), CopyKind.ACCESS_COPY, place, NOON));
        world.copies.note(new Copy(Copy.origin(asked), CopyKind.ACCESS_COPY, place, NOON));
        world.copies.note(new Copy(Copy.origin(id(ids)), CopyKind.EXPORT, "crm.example", NOON));
        world.copies.note(new Copy(Copy.EVERYBODY, CopyKind.EXPORT, "bi.example", NOON));
        world.accessCopies.keep(asked, noted, Files.writeString(folder.resolve("zip"), "all"));

        Erasure erasure = world.erase(REQUEST, id(ids));

        assertThat(world.accessCopies.kept(asked)).isEmpty();
        assertThat(world.copies.of(Copy.origin(asked))).isEmpty();
        assertThat(world.told).containsExactlyInAnyOrder("crm.example", "bi.example");
        assertThat(counts(erasure).get(ErasureStep.COPIES)).isEqualTo(Map.of("access-copy", 1L));
    }

    @Test
    void aPersonWithALongHistoryTakesAsManyCallsAsOneWithout() {
        Set<CustomerId> ids = person();
        int before = calls(ids);
        var second = new ErasureWorld();
        var person = InventedPerson.in(second);
        for (int number = 3; number <= 200; number++) {
            person.call(number);
        }
        var calls = new ArrayList<Integer>();
        var around = new Around(() -> calls.add(1), () -> {});

        Erasure erasure = second.finish(second.engine(around), REQUEST, person.ids);

        assertThat(counts(erasure).get(ErasureStep.RECORDS)).isEqualTo(Map.of("Customers", 206L));
        assertThat(calls.size()).isLessThanOrEqualTo(before);
        assertThat(erasure.subject().suppressed()).hasSizeLessThan(40);
        second.assertGone(person.ids);
    }

    private int calls(Set<CustomerId> ids) {
        var calls = new ArrayList<Integer>();
        world.finish(world.engine(new Around(() -> calls.add(1), () -> {})), REQUEST, ids);
        return calls.size();
    }

    private static CustomerId id(Set<CustomerId> ids) {
        return ids.iterator().next();
    }

    private static Map<ErasureStep, SortedMap<String, Long>> counts(Erasure erasure) {
        var counts = new HashMap<ErasureStep, SortedMap<String, Long>>();
        for (Erased each : erasure.done()) {
            counts.put(each.step(), each.counts());
        }
        assertThat(erasure.done())
                .extracting(Erased::step)
                .isSubsetOf(new HashSet<>(List.of(ErasureStep.values())));
        return counts;
    }
}
