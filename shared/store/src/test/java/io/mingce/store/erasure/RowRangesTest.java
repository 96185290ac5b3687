package io.mingce.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class RowRangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''",
                "7|7",
                "2 3|2-3",
                "2 4|2,4",
                "5 4 3 9|3-5,9",
                "2 3 4 6 7 100001|2-4,6-7,100001"
            })
    void rowsAreWrittenInOrderAndNeighboursTogether(String rows, String written) {
        Set<Long> numbers =
                Stream.of(rows.split(" ", -1))
                        .filter(row -> !row.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());

        assertThat(RowRanges.write(numbers)).isEqualTo(written);
        assertThat(RowRanges.read(written)).isEqualTo(numbers);
    }

    @Test
    void everyRowOfALongFileIsAShortText() {
        Set<Long> rows = LongStream.rangeClosed(2, 100_001).boxed().collect(Collectors.toSet());

        assertThat(RowRanges.write(rows)).isEqualTo("2-100001");
        assertThat(RowRanges.read("2-100001")).isEqualTo(rows);
    }
}
