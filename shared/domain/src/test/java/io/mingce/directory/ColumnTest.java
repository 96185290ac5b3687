package io.mingce.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class ColumnTest {

    /// At 256 and 65,536 different texts the codes outgrow what holds them.
    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000})
    void holdsSoManyDifferentTexts(int texts) {
        var column = new Column();
        column.grow(texts / 2);
        IntStream.range(0, texts / 2).forEach(row -> column.set(row, "t" + row));
        column.grow(texts);
        IntStream.range(texts / 2, texts).forEach(row -> column.set(row, "t" + row));

        assertThat(IntStream.range(0, texts).allMatch(row -> column.text(row).equals("t" + row)))
                .isTrue();
    }
}
