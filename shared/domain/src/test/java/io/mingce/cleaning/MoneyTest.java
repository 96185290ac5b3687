package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    162.02       | 162.02                            | canonical
                    0            | 0                                 | nothing spent
                    3,877.39     | 3877.39 [amount.normalised]       | thousands separator
                    1,234,567    | 1234567 [amount.normalised]       | two separators
                    ¥212.00      | 212.00 [amount.normalised]        | sign
                    ￥212.00     | 212.00 [amount.normalised]        | full-width sign, NFKC
                    595.35元     | 595.35 [amount.normalised]        | unit
                    1.52万       | 15200 [amount.normalised]         | ten thousands
                    1.52万元     | 15200 [amount.normalised]         | ten thousands with unit
                    RMB 88       | 88 [amount.normalised]            | abbreviation
                    CNY88.50     | 88.50 [amount.normalised]         | ISO 4217
                    １２．５０    | 12.50 [amount.normalised]         | full width, NFKC
                    -211.98      | - [amount.negative]               | negative
                    ¥-748.90     | - [amount.negative]               | negative behind the sign
                    (748.90)     | - [amount.negative]               | negative as accountants write it
                    $12.00       | - [amount.foreignCurrency]        | dollar
                    12.00 EUR    | - [amount.foreignCurrency]        | euro
                    1,23         | - [amount.invalid]                | group of two digits
                    12.5.3       | - [amount.invalid]                | two points
                    1e5          | - [amount.invalid]                | spreadsheet notation
                    免费         | - [amount.invalid]                | a word
                    12345678901234567890 | - [amount.invalid]        | more digits than money has
                    """)
    void readsRenminbiAndNothingElse(String text, String expected, String source) {
        assertThat(Shown.of(Money.parse(text), money -> money.yuan().toPlainString()))
                .as(source)
                .isEqualTo(expected);
    }
}
