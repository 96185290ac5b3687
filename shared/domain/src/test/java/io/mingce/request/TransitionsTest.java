package io.mingce.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

class TransitionsTest {

    private static Set<RequestState> reached(RequestState from) {
        var reached = EnumSet.of(from);
        var open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            RequestState state = open.remove();
            Stream.of(RequestEvent.values())
                    .flatMap(event -> Transitions.find(state, event).stream())
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    @Test
    void leadToEveryState() {
        assertThat(reached(RequestState.RECEIVED)).containsExactlyInAnyOrder(RequestState.values());
    }

    @ParameterizedTest
    @EnumSource
    void leadToAnEndFromEveryState(RequestState state) {
        assertThat(reached(state)).anyMatch(RequestState::ended);
        assertThat(reached(state).equals(EnumSet.of(state))).isEqualTo(state.ended());
    }

    @ParameterizedTest
    @EnumSource
    void knowEveryEvent(RequestEvent event) {
        assertThat(RequestState.values())
                .anyMatch(state -> Transitions.find(state, event).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void nothingRunsWithoutAProvedIdentity(RequestState state) {
        boolean before = state == RequestState.RECEIVED || state == RequestState.VERIFYING;

        assertThat(Transitions.find(state, RequestEvent.DUE).isPresent())
                .isEqualTo(state == RequestState.SCHEDULED);
        assertThat(Transitions.find(state, RequestEvent.VERIFIED).isPresent()).isEqualTo(before);
    }

    @Test
    void whatTheTableDoesNotNameIsAnError() {
        PrivacyRequest request =
                NewRequest.of(
                        new RequestId("b".repeat(26)),
                        RequestKind.ERASE,
                        Asker.PERSON,
                        ARequest.NOBODY,
                        Law.PIPL,
                        "zh",
                        Instant.EPOCH,
                        new Deadlines(java.time.ZoneOffset.UTC)
                                .begun(Law.PIPL, RequestKind.ERASE, Instant.EPOCH));

        assertThatThrownBy(() -> new Amending(request).by(RequestEvent.DUE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("DUE in received");
    }
}
