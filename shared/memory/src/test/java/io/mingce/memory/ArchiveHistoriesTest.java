package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;

class ArchiveHistoriesTest {

    private static final int HISTORIES = 2_000;

    @Test
    void whateverHappensNothingIsLostOrDoubledAndEverybodyEndsWhereHeBelongs() {
        var done = new EnumMap<ArchiveHistory.Deed, Integer>(ArchiveHistory.Deed.class);
        int moved = 0;
        int deaths = 0;
        for (int number = 0; number < HISTORIES; number++) {
            var history = new ArchiveHistory(number);
            try {
                history.happens();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("history " + number, e);
            }
            history.done().forEach((deed, times) -> done.merge(deed, times, Integer::sum));
            moved += history.moved();
            deaths += history.deaths();
        }

        // Or else it says little.
        assertThat(done.values()).allMatch(times -> times > HISTORIES);
        assertThat(moved).isGreaterThan(HISTORIES);
        assertThat(deaths).isGreaterThan(HISTORIES / 2);
    }
}
