package io.mingce.memory;

import static io.mingce.memory.ArchiveWorld.DAYS;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Archived;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the rules note for the archive when they look at a customer.
class WhoIsDormantTest {

    private final ArchiveWorld world = new ArchiveWorld();

    @Test
    void whoIsNotYetIsDueOnTheDayHeWillBe() {
        CustomerId id = world.person();
        CustomerId vip = world.person(Map.of(Field.LEVEL, List.of("vip")));

        look(id, vip);

        assertThat(world.assigned(id).dormant()).isEmpty();
        assertThat(world.assigned(id).due()).contains(world.today().plusDays(DAYS));
        assertThat(world.assigned(vip).due()).contains(world.today().plusDays(1_095));
    }

    @Test
    void whoIsHasTheDayOnWhichItWasSeen() {
        CustomerId id = world.person();
        look(id);
        world.days(DAYS + 3);
        world.look();

        assertThat(world.assigned(id).dormant()).contains(world.today());
        assertThat(world.assigned(id).due()).isEmpty();

        world.days(5);
        look(id);
        assertThat(world.assigned(id).dormant()).contains(world.today().minusDays(5));
    }

    @Test
    void whoIsPutOffKeepsThatDay() {
        CustomerId id = dormant();
        var later = world.today().plusDays(30);
        world.customers.assign(
                List.of(
                        world.find(id)
                                .assigned(
                                        world.assigned(id)
                                                .dormant(Optional.of(later))
                                                .due(world.today()))));

        world.look();

        assertThat(world.assigned(id).dormant()).contains(later);
        assertThat(world.assigned(id).due()).isEmpty();
    }

    @Test
    void whoIsHeardOfIsNotAnyMore() {
        CustomerId id = dormant();

        world.call(id);
        look(id);

        assertThat(world.assigned(id).dormant()).isEmpty();
        assertThat(world.assigned(id).due()).contains(world.today().plusDays(DAYS));
    }

    @Test
    void whoIsArchivedIsNotLookedAt() {
        CustomerId id = dormant();
        world.run();
        world.days(900);
        var before = world.find(id);

        assertThat(world.tag.tag(Set.of(id)).changed()).isZero();

        assertThat(world.find(id)).isEqualTo(before);
    }

    /// Since a merge, or a mover that died: the run is to finish it.
    @Test
    void whoIsArchivedPartlyIsToBeConsideredToday() {
        CustomerId from = dormant();
        world.run();
        CustomerId id = world.person();
        world.merge(id, from);
        assertThat(world.archived(id)).isEqualTo(Archived.PARTLY);

        look(id);

        assertThat(world.assigned(id).dormant()).contains(world.today());
        assertThat(world.run().counts().broughtBack()).isOne();
        assertThat(world.places(id)).containsExactly(2, 0);
    }

    private CustomerId dormant() {
        CustomerId id = world.person();
        world.days(DAYS);
        look(id);
        return id;
    }

    private void look(CustomerId... ids) {
        world.tag.tag(Set.of(ids));
    }
}
