package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class BirthDateTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1988-03-05           | 1988-03-05                            | ISO 8601
                    1988/3/5             | 1988-03-05 [date.normalised]          | slashes
                    19880305             | 1988-03-05 [date.normalised]          | ISO 8601 basic
                    1988.3.5             | 1988-03-05 [date.normalised]          | dots
                    1988年3月5日         | 1988-03-05 [date.normalised]          | Chinese
                    一九八八年三月五日    | 1988-03-05 [date.normalised]          | Chinese numerals
                    一九九七年八月二十九日 | 1997-08-29 [date.normalised]         | Chinese numerals, tens
                    二〇〇四年十二月三十一日 | 2004-12-31 [date.normalised]       | Chinese numerals, zero
                    二零零四年十月十日   | 2004-10-10 [date.normalised]          | Chinese numerals, other zero
                    一九八八年三月廿五日  | 1988-03-25 [date.normalised]          | Chinese numerals, twenty in one
                    １９８８－０３－０５  | 1988-03-05 [date.normalised]          | full width, NFKC
                    1988-03-05 00:00:00  | 1988-03-05 [date.normalised]          | with a time
                    1988-03-05T10:30:00Z | 1988-03-05 [date.normalised]          | ISO 8601 with time and zone
                    5-Mar-1988           | 1988-03-05 [date.normalised]          | English month
                    March 5, 1988        | 1988-03-05 [date.normalised]          | English month first
                    5-Mar-88             | 1988-03-05 [date.twoDigitYear]        | two digits, latest year not after today
                    5-Mar-26             | 2026-03-05 [date.twoDigitYear]        | two digits, this year
                    5-Mar-27             | 1927-03-05 [date.twoDigitYear]        | two digits, next year becomes a century ago
                    4/24/1973            | 1973-04-24 [date.normalised]          | 24 can only be a day
                    24/4/1973            | 1973-04-24 [date.normalised]          | 24 can only be a day
                    5/5/1973             | 1973-05-05 [date.normalised]          | same either way
                    9/5/1971             | - [date.ambiguous]                    | the channel does not say which is first
                    5/3/88               | - [date.ambiguous]                    | nothing says which part is what
                    28825                | 1978-12-01 [date.normalised]          | Excel day number, ECMA-376
                    8654                 | 1923-09-10 [date.normalised]          | Excel day number of four digits
                    28825.5              | 1978-12-01 [date.normalised]          | Excel day number with a time
                    1978-08              | ~1978-08 [date.incomplete]            | month only
                    1978年8月            | ~1978-08 [date.incomplete]            | month only
                    1978                 | ~1978 [date.incomplete]               | year only
                    1900-01-01           | - [date.default]                      | day zero of Excel
                    1970/1/1             | - [date.default]                      | day zero of Unix
                    1-Jan-00             | - [date.default]                      | day zero of Excel with two digits
                    2                    | - [date.default]                      | day zero of Excel as a number
                    2028-08-08           | - [date.future]                       | after today
                    1890-01-01           | - [birthDate.tooOld]                  | nobody is that old
                    2001-02-29           | - [date.invalid]                      | no such day, Gregorian calendar
                    2001-13-01           | - [date.invalid]                      | no such month
                    5-Abc-1988           | - [date.invalid]                      | no such month name
                    昨天                 | - [date.invalid]                      | a word
                    123456789            | - [date.invalid]                      | nine digits
                    """)
    void readsEveryNotationOfADay(String text, String expected, String source) {
        assertThat(
                        Shown.of(
                                BirthDate.parse(
                                        text, LocalDate.of(2026, 11, 22), DateOrder.UNKNOWN),
                                BirthDate::iso))
                .as(source)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"MONTH_FIRST, 1971-09-05", "DAY_FIRST, 1971-05-09"})
    void takesTheOrderFromTheChannel(DateOrder order, String day) {
        assertThat(
                        Shown.of(
                                BirthDate.parse("9/5/1971", LocalDate.of(2026, 11, 22), order),
                                BirthDate::iso))
                .isEqualTo(day + " [date.normalised]");
    }

    @Test
    void aColumnTellsItsOrderWhereItsDaysAgree() {
        assertThat(DateOrder.of(List.of("9/5/1971", "4/24/1973", "")))
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.of(List.of("9/5/1971", "24/4/1973"))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.of(List.of("4/24/1973", "24/4/1973"))).isEqualTo(DateOrder.UNKNOWN);
        assertThat(DateOrder.of(List.of("9/5/1971", "1988-03-05"))).isEqualTo(DateOrder.UNKNOWN);
    }
}
