package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class JsonGridTest {

    private static final String FIRST = "{\"name\":\"李示例\",\"phone\":\"1\"}\n";

    @TempDir Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"phone\":\"2\",\"name\":\"a\"} ~ 2 a|2",
                "{\"name\":\"a\",\"phone\":13800000000} ~ 2 a|13800000000",
                "{\"name\":\"a\",\"phone\":1.38E10} ~ 2 a|13800000000",
                "{\"name\":\"a\",\"phone\":true} ~ 2 a|true",
                "{\"name\":\"a\",\"phone\":null} ~ 2 a|",
                "{\"name\":\"a\"} ~ 2 a|",
                "{\"name\":\"a\\u0000\"} ~ 2 NUL a\0|",
                "{\"name\":{\"first\":\"a\"}} ~ 2 NESTED_JSON ||{\"name\":{\"first\":\"a\"}}",
                "{\"phone\":[\"1\"]} ~ 2 NESTED_JSON ||{\"phone\":[\"1\"]}",
                "{\"name\":\"a\",\"name\":\"b\"} ~ 2 BAD_JSON ||{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\" ~ 2 BAD_JSON ||{\"name\":\"a\"",
                "{\"name\":\"a\"}} ~ 2 BAD_JSON ||{\"name\":\"a\"}}",
                "[1] ~ 2 BAD_JSON ||[1]"
            })
    void readsOneObjectALine(String line, String told) {
        assertThat(Dropped.told(Dropped.table(folder, FIRST + line + "\n\n")))
                .containsExactly("1 李示例|1", told);
    }

    @Test
    void takesTheKeysOfTheFirstThousandObjectsForTheHeader() {
        String known = FIRST + "{\"email\":\"a@b.example\"}\n";
        assertThat(Dropped.told(Dropped.table(folder, known)))
                .containsExactly("1 李示例|1|", "2 ||a@b.example");
        String late = FIRST.repeat(1_000) + "{\"email\":\"a@b.example\"}\n";
        assertThat(Dropped.told(Dropped.table(folder, late)))
                .last()
                .isEqualTo("1001 UNKNOWN_KEY ||{\"email\":\"a@b.example\"}");
    }
}
