package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Stream;

/// Every sample event of changes, and what it must come to.
class TagEventsTest {

    private final Register register = new Register();

    @ParameterizedTest(name = "{0}: {1} looked at")
    @CsvSource({
        "changed, 2",
        "tags-only, 0",
        "late-and-twice, 1",
        "a-redirect, 0",
        "a-customer-gone, 0",
        "a-customer-erased-meanwhile, 0",
        "no-changes, 0",
    })
    void comesToWhatTheTableSays(String event, int lookedAt) {
        var answer = register.tag(event);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(register.lookedAt()).isEqualTo(lookedAt);
        assertThat(register.counted.getOrDefault("Changed", 0)).isEqualTo(lookedAt);
        assertThat(register.counted).doesNotContainKey("Failures");
    }

    @Test
    void whatItWritesItselfLeavesTheVersionAsItIs() {
        long before = register.find(Register.FIRST).version();

        register.tag("changed");

        assertThat(register.find(Register.FIRST).assigned().revision()).isEqualTo(1);
        assertThat(register.find(Register.FIRST).version()).isEqualTo(before);
    }

    @Test
    void theSameAgainChangesNothing() {
        register.tag("changed");
        var once = register.find(Register.FIRST);

        register.tag("changed");

        assertThat(register.find(Register.FIRST)).isEqualTo(once);
    }

    @Test
    void aBatchThatFailsComesAgainFromItsFirstChange() {
        var failing =
                new Register(() -> {
                    throw new IllegalStateException("no clock");
                });

        var answer = failing.tag("changed");

        assertThat(answer.getBatchItemFailures())
                .singleElement()
                .satisfies(failed -> assertThat(failed.getItemIdentifier()).isEqualTo("200"));
        assertThat(failing.counted).containsEntry("Failures", 1);
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                TagEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split(",", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("tag"));
    }
}
