package io.mingce.memory.contract;

import static io.mingce.memory.contract.Accesses.MORNING;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Alert;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.WatchState;
import io.mingce.audit.WatchState.Mark;
import io.mingce.audit.WatchStates;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What every [WatchStates] must do.
public abstract class WatchStatesContract {

    private static final ChainId CHAIN = new ChainId(AuditDay.of(MORNING), "a1");

    /// With nothing kept yet.
    protected abstract WatchStates states();

    @Test
    void keepsAStateAsItIs() {
        WatchStates states = states();
        var state =
                new WatchState(
                        1,
                        MORNING.plusNanos(7),
                        Map.of(
                                CHAIN,
                                new Mark(12, 3),
                                new ChainId(CHAIN.day().previous(), "b"),
                                new Mark(0, 0)),
                        List.of(
                                new Alert(Alert.Kind.REFUSALS, "", MORNING, 11),
                                new Alert(Alert.Kind.MANY_CUSTOMERS, "two words", MORNING, 201)));

        assertThat(states.find()).isEmpty();
        assertThat(states.keep(state)).isTrue();
        assertThat(states.find()).contains(state);
    }

    @Test
    void ofTwoThatCameFromTheSameOneIsKept() {
        WatchStates states = states();
        WatchState first = new WatchState(1, MORNING, Map.of(), List.of());
        WatchState second = new WatchState(2, MORNING.plusSeconds(1), Map.of(), List.of());

        assertThat(states.keep(first)).isTrue();
        assertThat(states.keep(new WatchState(1, MORNING, Map.of(), List.of()))).isFalse();
        assertThat(states.keep(second)).isTrue();
        assertThat(states.keep(new WatchState(2, MORNING, Map.of(), List.of()))).isFalse();
        assertThat(states.keep(new WatchState(4, MORNING, Map.of(), List.of()))).isFalse();
        assertThat(states.find()).contains(second);
    }
}
