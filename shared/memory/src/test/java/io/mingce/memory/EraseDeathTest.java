package io.mingce.memory;

import static io.mingce.memory.ErasureWorld.REQUEST;
import static io.mingce.memory.InventedPerson.FIRST;
import static io.mingce.memory.InventedPerson.SECOND;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.erasure.Erasure;
import io.mingce.memory.contract.Together;
import io.mingce.registration.Incoming;
import io.mingce.request.RequestId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Workers that die before or after any call of a port, and workers that are not alone.
class EraseDeathTest {

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

    private final ErasureWorld world = new ErasureWorld();

    /// What has to hold in the end.
    private record End(
            ErasureWorld world,
            Set<CustomerId> ids,
            Map<CustomerId, Object> others,
            Set<Incoming> rows) {

        static End of(ErasureWorld world, Set<CustomerId> ids) {
            return new End(world, ids, world.others(ids), world.rows(ids));
        }

        void holds() {
            world.assertGone(ids);
            world.assertNoCases(ids);
            assertThat(world.others(ids)).isEqualTo(others);
            assertThat(world.scrubs.gone(FIRST)).containsExactly(2L);
            assertThat(world.scrubs.gone(SECOND)).containsExactly(100_001L);
            assertThat(rows).hasSize(3);
            world.assertKeptOut(rows);
        }
    }

    @Test
    void whoeverDiesAtAnyCallIsGoneOnAfterAndNothingIsLeft() {
        int deaths = 0;
        for (int chance = 0; ; chance++) {
            var world = new ErasureWorld();
            Set<CustomerId> ids = InventedPerson.in(world).ids;
            End end = End.of(world, ids);
            var fate = new Fate(chance);
            try {
                world.finish(world.engine(new Around(fate::chance, fate::chance)), REQUEST, ids);
            } catch (Around.Died e) {
                deaths++;
            }
            Erasure erasure = world.erase(REQUEST, ids.iterator().next());

            assertThat(erasure.next()).isEmpty();
            assertThat(erasure.certificate()).isPresent();
            end.holds();
            if (!fate.came()) {
                break;
            }
        }
        assertThat(deaths).isGreaterThan(80);
    }

    /// Every worker dies, each a little later than the one before.
    @Test
    void dyingAgainAndAgainItStillComesToAnEnd() {
        Set<CustomerId> ids = InventedPerson.in(world).ids;
        End end = End.of(world, ids);
        int workers = 0;
        while (world.erasures.find(REQUEST).flatMap(Erasure::certificate).isEmpty()) {
            var fate = new Fate(workers++);
            try {
                world.finish(world.engine(new Around(fate::chance, fate::chance)), REQUEST, ids);
            } catch (Around.Died e) {
                // The next one goes on.
            }
        }

        end.holds();
        assertThat(workers).isGreaterThan(10);
    }

    @ParameterizedTest(name = "requests: {0}")
    @ValueSource(ints = {1, 2, 4})
    void manyWorkersAtOnceEndWell(int requests) {
        for (int time = 0; time < 20; time++) {
            var world = new ErasureWorld();
            Set<CustomerId> ids = InventedPerson.in(world).ids;
            End end = End.of(world, ids);

            List<Erasure> erasures =
                    Together.run(
                            4,
                            worker ->
                                    world.finish(
                                            world.engine(Around.NOTHING),
                                            request(worker % requests),
                                            ids));

            assertThat(erasures)
                    .allSatisfy(erasure -> assertThat(erasure.certificate()).isPresent());
            assertThat(erasures.stream().map(Erasure::certificate).distinct()).hasSize(requests);
            end.holds();
        }
    }

    private static RequestId request(int number) {
        return ErasureWorld.request((char) ('a' + number));
    }
}
