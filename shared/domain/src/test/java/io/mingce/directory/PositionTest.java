package io.mingce.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class PositionTest {

    private static final Position POSITION =
            new Position(LocalDate.of(2026, 3, 1), new CustomerId("abcdefghijklmnopqrstuvwx"));

    @Test
    void isReadAsItWasWritten() {
        assertThat(Position.of(POSITION.text())).contains(POSITION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2026-03-01",
                "2026-03-01/",
                "2026-03-01/abc",
                "2026-13-01/abcdefghijklmnopqrstuvwx",
                "x/abcdefghijklmnopqrstuvwx"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(Position.of(text)).isEmpty();
    }

    @Test
    void comesBeforeThoseThatCameEarlier() {
        var earlier = new Position(POSITION.created().minusDays(1), POSITION.id());

        assertThat(POSITION).isLessThan(earlier);
    }
}
