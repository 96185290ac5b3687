package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    35      | 35                    | canonical
                    0       | 0                     | newborn
                    120     | 120                   | oldest
                    ３５    | 35 [age.normalised]   | full width, NFKC
                    35岁    | 35 [age.normalised]   | unit
                    35周岁  | 35 [age.normalised]   | unit in law
                    35.0    | 35 [age.normalised]   | floating-point column
                    ' 35'   | 35 [age.normalised]   | blank
                    035     | 35 [age.normalised]   | leading zero
                    121     | - [age.invalid]       | over 120
                    200     | - [age.invalid]       | over 120
                    999     | - [age.invalid]       | stands for unknown
                    -1      | - [age.invalid]       | negative
                    35.5    | - [age.invalid]       | not whole
                    1988    | - [age.invalid]       | a year
                    三十    | - [age.invalid]       | not a number
                    """)
    void readsWholeYearsFromZeroTo120(String text, String expected, String source) {
        assertThat(Shown.of(Age.parse(text), age -> Integer.toString(age.years())))
                .as(source)
                .isEqualTo(expected);
    }
}
