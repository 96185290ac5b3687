package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "曾, zeng",
        "单, shan",
        "解, xie",
        "仇, qiu",
        "查, zha",
        "覃, qin",
        "任, ren",
        "缪, miao",
        "尉迟, yuchi",
        "王, wang"
    })
    void readsSurnamesAsNames(String surname, String reading) {
        assertThat(Pinyin.ofSurname(surname)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({"海涛, haitao", "海涛A1, haitaoa1", "😀, ''", "吕, lv"})
    void readsCharacters(String text, String reading) {
        assertThat(Pinyin.of(text)).isEqualTo(reading);
    }
}
