package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    13812345678         | +8613812345678                          | plain mobile, MIIT numbering plan
                    +8613812345678      | +8613812345678                          | E.164 is canonical
                    138 1234 5678       | +8613812345678 [phone.normalised]       | blanks 3-4-4
                    138-1234-5678       | +8613812345678 [phone.normalised]       | dashes
                    +86 13812345678     | +8613812345678 [phone.normalised]       | country code and blank
                    (+86)13812345678    | +8613812345678 [phone.normalised]       | country code in brackets
                    0086-13812345678    | +8613812345678 [phone.normalised]       | international prefix
                    8613812345678       | +8613812345678 [phone.normalised]       | country code without plus
                    013812345678        | +8613812345678 [phone.normalised]       | trunk zero before a mobile
                    13812345678.0       | +8613812345678 [phone.normalised]       | passed through a floating-point column
                    １３８１２３４５６７８ | +8613812345678 [phone.normalised]       | full width, NFKC
                    '13812345678 '      | +8613812345678 [phone.normalised]       | trailing blank
                    'Tel: 13812345678'  | +8613812345678 [phone.normalised]       | a word before it
                    1.38123E+10         | - [phone.lost]                          | spreadsheet notation has lost digits
                    1.38E+10            | - [phone.lost]                          | spreadsheet notation, short
                    13800000000         | - [phone.placeholder]                   | typed to get past a required field
                    13888888888         | - [phone.placeholder]                   | typed to get past a required field
                    11111111111         | - [phone.placeholder]                   | all one digit
                    00000000000         | - [phone.placeholder]                   | all one digit
                    13800138000         | - [phone.placeholder]                   | recharge number of China Mobile
                    138****5678         | ~138****5678 [phone.masked]             | masked on a receipt
                    1381234567          | ~1381234567 [phone.tooShort]            | one digit short
                    010-82345678        | +861082345678 [phone.normalised]        | Beijing land line, libphonenumber
                    (0755) 2345 6789    | +8675523456789 [phone.normalised]       | land line in brackets
                    0755-23456789转801  | +8675523456789 [phone.normalised phone.extension] | land line with extension
                    +1 650-253-0000     | +16502530000 [phone.normalised]         | number of the libphonenumber tests
                    001 650 253 0000    | +16502530000 [phone.normalised]         | international prefix 00
                    +85221234567        | +85221234567                            | Hong Kong
                    12012345678         | ~12012345678 [phone.invalid]            | no mobile begins with 12
                    1391234567890123    | ~1391234567890123 [phone.invalid]       | too many digits
                    无                  | - [phone.invalid]                       | no digit at all
                    12                  | - [phone.invalid]                       | two digits tell nothing
                    """)
    void readsEveryNotationOfANumberAndRefusesWhatIsNone(
            String text, String expected, String source) {
        assertThat(Shown.of(PhoneNumber.parse(text), PhoneNumber::e164))
                .as(source)
                .isEqualTo(expected);
    }
}
