package io.mingce.memory;

import static io.mingce.memory.ArchiveWorld.DAYS;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRun.State;
import io.mingce.archiving.Exemption;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.customer.Archived;
import io.mingce.customer.CustomerId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A worker that dies before or after any call of a port, or between any two steps of a move.
class ArchiveDeathTest {

    /// Some in each part, so that there are several pages.
    private static final int DORMANT = 40;

    private static final int PIECES = 6;

    /// What is to happen at the n-th chance.
    private static final class Fate {
        private int left;

        Fate(int chance) {
            left = chance;
        }

        void chance() {
            if (left-- == 0) {
                throw new Around.Died();
            }
        }

        boolean came() {
            return left < 0;
        }
    }

    private Fate fate = new Fate(Integer.MAX_VALUE);
    private final List<CustomerId> dormant = new ArrayList<>();
    private final List<CustomerId> all = new ArrayList<>();

    private ArchiveWorld world(int most) {
        dormant.clear();
        all.clear();
        var world = new ArchiveWorld(most, () -> fate.chance());
        for (int n = 0; n < DORMANT; n++) {
            CustomerId id = world.person();
            for (int calls = n % PIECES; calls > 0; calls--) {
                world.call(id);
            }
            dormant.add(id);
        }
        all.addAll(dormant);
        CustomerId held = world.person();
        world.give(held, "legal-hold", Optional.empty());
        CustomerId back = world.person();
        world.days(DAYS);
        all.addAll(List.of(held, back));
        world.tag.tag(Set.copyOf(all));
        world.archive.archive(world.find(back), world.today());
        world.call(back);
        return world;
    }

    @ParameterizedTest(name = "pieces that move at once: {0}")
    @ValueSource(ints = {2, 49})
    void dyingAtAnyCallEverybodyIsInOnePlaceAndTheNextWorkerFinishes(int most) {
        int deaths = 0;
        for (int chance = 0; ; chance++) {
            fate = new Fate(Integer.MAX_VALUE);
            ArchiveWorld world = world(most);
            RunId id = world.begin(RunKind.DORMANT, false).id();
            fate = new Fate(chance);
            var around = new Around(() -> fate.chance(), () -> fate.chance());
            try {
                world.worker(around).workOn(id, () -> true);
            } catch (Around.Died e) {
                deaths++;
            }
            if (!fate.came()) {
                break;
            }
            fate = new Fate(Integer.MAX_VALUE);
            assertThat(world.runs.find(id).orElseThrow().state()).isIn(State.RUNNING, State.DONE);
            assertWhole(world);

            world.now = world.now.plus(ArchiveRun.LEASE);
            ArchiveRun run = world.workOn(id);

            assertEnd(world);
            assertThat(run.state()).isEqualTo(State.DONE);
            // A page is of one part, so what the dead have not noted is less than it has.
            assertThat(run.counts().considered()).isBetween(DORMANT + 2 - 9, DORMANT + 2);
            assertThat(run.counts().moved()).isBetween(DORMANT - 9, DORMANT);
            assertThat(run.counts().exempt().getOrDefault(Exemption.LEGAL_HOLD, 0)).isBetween(0, 1);
            assertThat(run.counts().failed()).isZero();
        }
        assertThat(deaths).isGreaterThan(4 * DORMANT);
    }

    /// Every worker dies, each a little later than the one before.
    @Test
    void dyingAgainAndAgainItStillComesToAnEnd() {
        ArchiveWorld world = world(2);
        RunId id = world.begin(RunKind.DORMANT, false).id();
        int workers = 0;
        while (world.runs.find(id).orElseThrow().state() == State.RUNNING) {
            fate = new Fate(12 + workers++);
            try {
                world.worker(new Around(() -> fate.chance(), () -> fate.chance()))
                        .workOn(id, () -> true);
            } catch (Around.Died e) {
                world.now = world.now.plus(ArchiveRun.LEASE);
            }
            fate = new Fate(Integer.MAX_VALUE);
            assertWhole(world);
        }

        assertEnd(world);
        assertThat(workers).isGreaterThan(10);
        assertThat(world.runs.find(id).orElseThrow().counts().moved()).isBetween(1, DORMANT);
    }

    /// Every reader sees all of it, and nothing is in two places.
    private void assertWhole(ArchiveWorld world) {
        for (int n = 0; n < all.size(); n++) {
            CustomerId id = all.get(n);
            int records = n < DORMANT ? 1 + n % PIECES : 2;
            assertThat(world.records(id)).isEqualTo(records);
            List<Integer> places = world.places(id);
            assertThat(places.getFirst() + places.getLast()).isEqualTo(records);
        }
    }

    private void assertEnd(ArchiveWorld world) {
        assertWhole(world);
        for (CustomerId id : all) {
            boolean moved = dormant.contains(id);
            assertThat(world.archived(id)).isEqualTo(moved ? Archived.WHOLLY : Archived.NOTHING);
            assertThat(world.places(id).get(moved ? 0 : 1)).isZero();
        }
    }
}
