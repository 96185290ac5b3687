package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class VocabularyTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    INDUSTRIES | C39              | C39                         | code
                    INDUSTRIES | 零售业           | F52                         | GB/T 4754-2017 division
                    INDUSTRIES | 零售             | F52 [industry.normalised]   | without 业
                    INDUSTRIES | 電子製造業       | C39 [industry.normalised]   | traditional
                    INDUSTRIES | Retail           | F52 [industry.normalised]   | English, other case
                    INDUSTRIES | 农林牧渔业       | A [industry.normalised]     | section without its commas
                    INDUSTRIES | 教育             | P83                         | division, not its section
                    INDUSTRIES | 占星             | - [industry.unknown]        | in no list
                    LEVELS     | gold             | gold                        | code
                    LEVELS     | 金卡会员         | gold [level.normalised]     | other word
                    LEVELS     | GOLD             | gold [level.normalised]     | other case
                    LEVELS     | Ｇｏｌｄ         | gold [level.normalised]     | full width
                    LEVELS     | 钻石             | diamond                     | Chinese
                    LEVELS     | Bronze           | bronze [level.normalised]   | other case
                    LEVELS     | 七星             | - [level.unknown]           | in no list
                    SOURCES    | 展会             | fair                        | Chinese
                    SOURCES    | Trade Show       | fair [source.normalised]    | English, other word
                    SOURCES    | 微信小程序       | miniProgram [source.normalised] | other word
                    SOURCES    | 老客户介绍       | referral [source.normalised] | other word
                    SOURCES    | 飞鸽传书         | - [source.unknown]          | in no list
                    """)
    void findsTheCodeOfAWord(String list, String text, String expected, String source) {
        assertThat(Shown.of(parse(list, text), code -> code)).as(source).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    男     | male                         | GB/T 2261.1
                    女     | female                       | GB/T 2261.1
                    male   | male                         | canonical
                    female | female                       | canonical
                    1      | male [gender.normalised]     | GB/T 2261.1
                    2      | female [gender.normalised]   | GB/T 2261.1
                    M      | male [gender.normalised]     | vCard
                    f      | female [gender.normalised]   | vCard
                    先生   | male [gender.normalised]     | form of address
                    女士   | female [gender.normalised]   | form of address
                    Ms.    | female [gender.normalised]   | form of address
                    Female | female [gender.normalised]   | other case
                    Ｆ     | female [gender.normalised]   | full width
                    0      | - [gender.unknown]           | GB/T 2261.1 unknown
                    9      | - [gender.unknown]           | GB/T 2261.1 not stated
                    未知   | - [gender.unknown]           | unknown
                    x      | - [gender.unknown]           | neither
                    """)
    void readsGenderInTheWordsPeopleUse(String text, String expected, String source) {
        assertThat(Shown.of(Gender.parse(text), Gender::code)).as(source).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource
    void everyCodeHasItsOwnNameInBothLanguages(Vocabulary list) {
        assertThat(list.entries()).extracting(Vocabulary.Entry::code).doesNotHaveDuplicates();
        assertThat(list.entries()).extracting(e -> e.label().zh()).doesNotHaveDuplicates();
        assertThat(list.entries())
                .allSatisfy(entry -> {
                    assertThat(list.label(entry.code())).contains(entry.label());
                    assertThat(
                                    list.parse(
                                            entry.label().zh(),
                                            Rule.LEVEL_NORMALISED,
                                            Rule.LEVEL_UNKNOWN))
                            .isEqualTo(Parsed.kept(entry.code()));
                });
    }

    static Stream<Vocabulary> everyCodeHasItsOwnNameInBothLanguages() {
        return Stream.of(
                Vocabulary.INDUSTRIES, Vocabulary.LEVELS, Vocabulary.SOURCES, Vocabulary.TYPES);
    }

    private static Parsed<String> parse(String list, String text) {
        return switch (list) {
            case "INDUSTRIES" ->
                    Vocabulary.INDUSTRIES.parse(
                            text, Rule.INDUSTRY_NORMALISED, Rule.INDUSTRY_UNKNOWN);
            case "LEVELS" ->
                    Vocabulary.LEVELS.parse(text, Rule.LEVEL_NORMALISED, Rule.LEVEL_UNKNOWN);
            default -> Vocabulary.SOURCES.parse(text, Rule.SOURCE_NORMALISED, Rule.SOURCE_UNKNOWN);
        };
    }
}
