package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsccTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    91350100M000100Y43  | 91350100M000100Y43                       | example of GB 32100-2015
                    91110105MA01ABCD00  | 91110105MA01ABCD00                       | check character by GB 32100-2015
                    91110105MA00ABCD1G  | 91110105MA00ABCD1G                       | check character by GB 32100-2015
                    91350100m000100y43  | 91350100M000100Y43 [uscc.normalised]     | lower case
                    9135 0100 M000 100Y43 | 91350100M000100Y43 [uscc.normalised]   | blanks
                    '91350100M000100Y43 ' | 91350100M000100Y43 [uscc.normalised]   | trailing blank
                    91350100-M000100Y-43 | 91350100M000100Y43 [uscc.normalised]    | dashes
                    ９１３５０１００Ｍ０００１００Ｙ４３ | 91350100M000100Y43 [uscc.normalised] | full width, NFKC
                    9135O1OOMOOO1OOY43  | 91350100M000100Y43 [uscc.lookalike]      | letter O is not in the alphabet of the standard
                    9I350I00M000I00Y43  | 91350100M000100Y43 [uscc.lookalike]      | letter I is not in the alphabet of the standard
                    91350100M000100Y44  | ~91350100M000100Y44 [uscc.checkDigit]    | wrong check character
                    91350100M000100Z43  | ~91350100M000100Z43 [uscc.invalid]       | letter Z is not in the alphabet of the standard
                    91350100M000100Y4   | ~91350100M000100Y4 [uscc.invalid]        | 17 characters
                    Z1350100M000100Y43  | ~Z1350100M000100Y43 [uscc.invalid]       | no such registration department
                    440301123456789     | ~440301123456789 [uscc.invalid]          | tax number of 15 digits, before 2015
                    12345678            | - [uscc.invalid]                         | eight digits
                    无                  | - [uscc.invalid]                         | a word
                    """)
    void readsCodesByTheStandard(String text, String expected, String source) {
        assertThat(Shown.of(Uscc.parse(text), Uscc::code)).as(source).isEqualTo(expected);
    }
}
