package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest(name = "lang={0}, Accept-Language: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''    | ''                              | ZH",
                "en    | zh-CN                           | EN",
                "zh    | en                              | ZH",
                "zh-TW | en                              | ZH",
                "fr    | en                              | EN",
                "''    | en                              | EN",
                "''    | en-GB,en;q=0.9                  | EN",
                "''    | zh-CN,zh;q=0.9,en;q=0.8         | ZH",
                "''    | en;q=0.8,zh;q=0.9               | ZH",
                "''    | fr-FR,fr;q=0.9,en;q=0.5,zh;q=0.4| EN",
                "''    | fr,*;q=0.1                      | ZH",
                "''    | en;q=0                          | ZH",
                "''    | EN_us                           | EN",
                "''    | en;q=nonsense                   | ZH",
                "''    | ';;,,q=,'                       | ZH",
                "''    | english                         | ZH",
            })
    void takesWhatWasChosenThenWhatIsLikedBestThenChinese(
            String chosen, String accepted, Language expected) {
        assertThat(Language.negotiate(chosen, accepted)).isEqualTo(expected);
    }
}
