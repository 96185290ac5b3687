package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class IdCardTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    11010519491231002X  | 11010519491231002X                          | example of GB 11643-1999
                    440524188001010014  | 440524188001010014                          | example of GB 11643-1999
                    11010519491231002x  | 11010519491231002X [idCard.normalised]      | lower case x
                    ' 11010519491231002X' | 11010519491231002X [idCard.normalised]    | leading blank
                    110105 19491231 002X | 11010519491231002X [idCard.normalised]     | blanks between the parts
                    '''11010519491231002X' | 11010519491231002X [idCard.normalised]      | quote that keeps spreadsheets from rounding
                    １１０１０５１９４９１２３１００２Ｘ | 11010519491231002X [idCard.normalised] | full width, NFKC
                    110105491231002     | 11010519491231002X [idCard.upgraded]        | 15 digits, GB 11643-1989 to 1999
                    11010120000229123X  | 11010120000229123X                          | leap day
                    110105194912310021  | ~110105194912310021 [idCard.checkDigit]     | wrong check digit
                    110105194912310023  | ~110105194912310023 [idCard.checkDigit]     | wrong check digit
                    990101200002291233  | ~990101200002291233 [idCard.invalid]        | no such province, GB/T 2260
                    110101200102291237  | ~110101200102291237 [idCard.invalid]        | no such day
                    110101203001011236  | ~110101203001011236 [idCard.invalid]        | born after today
                    110105********002X  | ~110105********002X [idCard.masked]         | masked
                    E12345678           | ~E12345678 [idCard.otherDocument]           | a passport
                    110105501331002     | ~110105501331002 [idCard.invalid]           | 15 digits with a 13th month
                    11010519491231      | ~11010519491231 [idCard.invalid]            | 14 digits
                    12345               | - [idCard.invalid]                          | five digits
                    无                  | - [idCard.invalid]                          | a word
                    1.10105E+17         | - [idCard.invalid]                          | spreadsheet notation has lost digits
                    """)
    void readsCardsByTheStandardAndKeepsTheRestAsEvidence(
            String text, String expected, String source) {
        assertThat(Shown.of(IdCard.parse(text, LocalDate.of(2026, 11, 22)), IdCard::number))
                .as(source)
                .isEqualTo(expected);
    }

    @Test
    void tellsBirthDateGenderAndRegion() {
        var card = new IdCard("11010519491231002X");

        assertThat(card.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(card.gender()).isEqualTo(Gender.FEMALE);
        assertThat(card.region()).isEqualTo("110105");
        assertThat(card).hasToString("IdCard[…]");
    }
}
