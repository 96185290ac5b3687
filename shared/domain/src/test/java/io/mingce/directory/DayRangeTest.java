package io.mingce.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Optional;

class DayRangeTest {

    private static final Optional<LocalDate> NONE = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, 2026-03-01, true",
        "2026-03-01, 2026-03-31, 2026-03-31, true",
        "2026-03-01, 2026-03-31, 2026-04-01, false",
        "2026-03-01, 2026-03-31, 2026-02-28, false",
        "           , 2026-03-31, 1999-01-01, true",
        "2026-03-01,           , 2999-01-01, true",
        "2026-03-01, 2026-03-01, 2026-03-01, true",
    })
    void includesBothItsEnds(LocalDate from, LocalDate to, LocalDate day, boolean within) {
        var range = DayRange.of(Optional.ofNullable(from), Optional.ofNullable(to)).orElseThrow();

        assertThat(range.contains(day)).isEqualTo(within);
    }

    @Test
    void isRefusedUpsideDown() {
        var later = Optional.of(LocalDate.of(2026, 3, 2));
        var earlier = Optional.of(LocalDate.of(2026, 3, 1));

        assertThat(DayRange.of(later, earlier)).isEmpty();
        assertThatThrownBy(() -> new DayRange(later, earlier))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsNobodyWhereItEndsBeforeAnyRowCanBegin() {
        var range = new DayRange(NONE, Optional.of(LocalDate.of(1960, 1, 1)));

        assertThat(range.last()).isLessThan(range.first());
    }
}
