package io.mingce.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class DestinationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "+740d, 2028-12-01T10:00:00Z",
        "+36h, 2026-11-23T22:00:00Z",
        "+90m, 2026-11-22T11:30:00Z",
        "2028-12-01T00:00:00Z, 2028-12-01T00:00:00Z",
        "2028-12-01T08:00:00+08:00, 2028-12-01T00:00:00Z",
    })
    void isSoMuchLaterOrAnInstant(String text, Instant time) {
        assertThat(Destination.parse(text).map(d -> d.from(NOW))).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "740d",
                "-2d",
                "+d",
                "+1w",
                "+1.5h",
                "+1d ",
                "+123456789d",
                "tomorrow",
                "2028-12-01",
                "2028-13-01T00:00:00Z",
                "2028-12-01T00:00:00"
            })
    void isNothingElse(String text) {
        assertThat(Destination.parse(text)).isEmpty();
    }
}
