package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.identity.TokenKeys;
import io.mingce.registration.RekeyIndex;
import io.mingce.registration.RekeyWalks;
import io.mingce.registration.RotateTokens;
import io.mingce.registration.RotateTokens.Stage;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The steps of a change of keys, and that none comes before everybody knows of the one before.
class RotateTokensTest {

    private Instant now = World.NOON;
    private final MemoryTokenKeys keys = new MemoryTokenKeys();
    private final MemoryRekeyWalks walks = new MemoryRekeyWalks();
    private final World world = new World();
    private int pages;

    private final RotateTokens rotate =
            new RotateTokens(
                    keys,
                    walks,
                    new RekeyIndex(
                            World.INDEX, world.customers, world.customers, world.identifiers),
                    Duration.ZERO,
                    () -> now);

    RotateTokensTest() {
        for (int i = 0; i < 25; i++) {
            world.add(
                    World.row(
                            "row-" + i,
                            Map.of(Column.PHONE, "1391234%04d".formatted(i)),
                            World.NOON));
        }
    }

    @Test
    void nothingIsDoneWhereNoChangeIsUnderWay() {
        assertThat(rotate.advance(() -> true)).isEqualTo(Stage.AT_REST);
        assertThat(keys.all()).hasSize(1);
    }

    @Test
    void eachStepWaitsUntilEverybodyKnowsOfTheOneBefore() {
        assertThat(rotate.begin()).isTrue();
        now = now.plus(TokenKeys.SETTLE).minusMillis(1);
        assertThat(rotate.advance(() -> true)).isEqualTo(Stage.SETTLING);
        assertThat(walks.find("to-2")).isEqualTo(RekeyWalks.Walk.begin("to-2"));

        now = now.plusMillis(1);
        assertThat(rotate.advance(() -> true)).isEqualTo(Stage.SETTLING);
        assertThat(walks.find("to-2").done()).isTrue();
        assertThat(keys.all())
                .containsExactly(
                        new TokenKeys.Key(1, Instant.EPOCH, Optional.of(now)),
                        new TokenKeys.Key(2, World.NOON, Optional.empty()));

        now = now.plus(TokenKeys.SETTLE).minusMillis(1);
        assertThat(rotate.advance(() -> true)).isEqualTo(Stage.SETTLING);
        assertThat(walks.find("without-1").done()).isFalse();
        now = now.plusMillis(1);
        assertThat(rotate.advance(() -> true)).isEqualTo(Stage.AT_REST);
        assertThat(walks.find("without-1").done()).isTrue();
    }

    @Test
    void aWalkGoesOnWhereItWasBrokenOff() {
        rotate.begin();
        now = now.plus(TokenKeys.SETTLE);

        assertThat(rotate.advance(this::onePage)).isEqualTo(Stage.INDEXING);
        String first = walks.find("to-2").after().orElseThrow();
        assertThat(rotate.advance(this::onePage)).isEqualTo(Stage.INDEXING);
        assertThat(walks.find("to-2").after().orElseThrow()).isGreaterThan(first);
        assertThat(rotate.advance(this::onePage)).isEqualTo(Stage.SETTLING);
        assertThat(walks.find("to-2").done()).isTrue();
    }

    @Test
    void aChangeDoesNotBeginWithinAnother() {
        assertThat(rotate.begin()).isTrue();
        assertThat(rotate.begin()).isFalse();

        now = now.plus(TokenKeys.SETTLE);
        rotate.advance(() -> true);
        assertThat(rotate.begin()).isFalse();

        now = now.plus(TokenKeys.SETTLE);
        rotate.advance(() -> true);
        assertThat(rotate.begin()).isTrue();
        assertThat(keys.all()).last().extracting(TokenKeys.Key::version).isEqualTo(3);
    }

    private boolean onePage() {
        return pages++ % 2 == 0;
    }
}
