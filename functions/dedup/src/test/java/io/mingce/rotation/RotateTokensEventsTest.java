package io.mingce.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.identity.Token;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryRekeyWalks;
import io.mingce.memory.MemoryTokenKeys;
import io.mingce.registration.RekeyIndex;
import io.mingce.registration.RotateTokens;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every sample event, and what it must come to.
class RotateTokensEventsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MemoryTokenKeys keys = new MemoryTokenKeys();
    private final List<String> counted = new ArrayList<>();
    private final RotateTokensHandler handler = handler(new MemoryCustomers());

    private RotateTokensHandler handler(MemoryCustomers customers) {
        return new RotateTokensHandler(
                new RotateTokens(
                        keys,
                        new MemoryRekeyWalks(),
                        new RekeyIndex(
                                (_, value) -> new Token(value),
                                customers,
                                customers,
                                new MemoryIdentifiers()),
                        Duration.ZERO,
                        () -> NOON),
                (_, counts) -> counted.addAll(counts.keySet()));
    }

    @Test
    void theScheduleDoesNothingWhereNoChangeIsUnderWay() {
        assertThat(handle("go-on")).isEqualTo(Map.of("begun", "false", "stage", "at-rest"));
        assertThat(keys.all()).hasSize(1);
    }

    @Test
    void aChangeBeginsOnce() {
        assertThat(handle("begin")).isEqualTo(Map.of("begun", "true", "stage", "settling"));
        assertThat(handle("begin")).isEqualTo(Map.of("begun", "false", "stage", "settling"));
        assertThat(handle("go-on")).isEqualTo(Map.of("begun", "false", "stage", "settling"));
        assertThat(keys.all()).hasSize(2);
        assertThat(counted).containsExactly("Begun");
    }

    @Test
    void leavesNoSampleEventOut() {
        assertThat(SampleEvents.names("rotate-tokens")).containsExactly("begin", "go-on");
    }

    private Map<String, String> handle(String event) {
        try {
            return handler.handleRequest(
                    new JsonMapper()
                            .readValue(
                                    SampleEvents.text("rotate-tokens", event),
                                    new TypeReference<>() {}),
                    new AContext("l-1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
