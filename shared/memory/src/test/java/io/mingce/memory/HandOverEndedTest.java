package io.mingce.memory;

import static io.mingce.memory.ArchiveWorld.DAYS;
import static io.mingce.memory.ArchiveWorld.RETENTION;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingce.archiving.HandOverEnded;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunKind;
import io.mingce.customer.Archived;
import io.mingce.customer.CustomerId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Set;

class HandOverEndedTest {

    private final ArchiveWorld world = new ArchiveWorld();
    private final CustomerId id = world.person();

    @BeforeEach
    void heIsArchived() {
        world.days(DAYS);
        world.tag.tag(Set.of(id));
        world.run();
        assertThat(world.archived(id)).isEqualTo(Archived.WHOLLY);
    }

    @Test
    void whoIsArchivedForThePeriodIsHandedOver() {
        world.days(RETENTION - 1);
        assertThat(world.run(RunKind.RETENTION).counts()).isEqualTo(RunCounts.NONE);

        world.days(1);
        assertThat(world.run(RunKind.RETENTION).counts())
                .isEqualTo(new RunCounts(1, 1, 0, 0, Map.of(), 0, 0));

        assertThat(world.ends.all()).isEqualTo(Map.of(id, world.today()));
        assertThat(world.archived(id)).isEqualTo(Archived.WHOLLY);
    }

    @Test
    void aDryRunHandsNobodyOver() {
        world.days(RETENTION);

        assertThat(world.workOn(world.begin(RunKind.RETENTION, true).id()).counts().moved())
                .isOne();

        assertThat(world.ends.all()).isEmpty();
    }

    @Test
    void whoCameBackIsNotHandedOver() {
        world.days(RETENTION);
        world.call(id);

        assertThat(world.run(RunKind.RETENTION).counts())
                .isEqualTo(new RunCounts(1, 0, 0, 1, Map.of(), 0, 0));

        assertThat(world.ends.all()).isEmpty();
    }

    @Test
    void whoWasMergedIntoSomebodyIsNotHandedOverAlone() {
        CustomerId other = world.person();
        world.merge(other, id);
        world.days(RETENTION);

        world.run(RunKind.RETENTION);

        assertThat(world.ends.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void whatIsNoPeriodIsRefused(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HandOverEnded(
                                world.archive.archived(), world.customers, world.ends, days))
                .withMessage("the period must be 1 day at least");
    }
}
