package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;

class ErasureHistoriesTest {

    private static final int HISTORIES = 200;

    @Test
    void whateverHappensMeanwhileThePersonIsGoneAndEverybodyElseIsThere() {
        var done = new EnumMap<ErasureHistory.Deed, Integer>(ErasureHistory.Deed.class);
        int late = 0;
        for (int number = 0; number < HISTORIES; number++) {
            var history = new ErasureHistory(number);
            try {
                history.happens();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("history " + number, e);
            }
            history.done().forEach((deed, times) -> done.merge(deed, times, Integer::sum));
            late += history.late();
        }

        // Or else it says little.
        assertThat(done.values()).allMatch(times -> times > HISTORIES);
        assertThat(late).isPositive();
    }
}
