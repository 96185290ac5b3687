package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    莫曲（北京）科技有限公司     | 莫曲（北京）科技有限公司                        | canonical
                    莫曲(北京)科技有限公司       | 莫曲（北京）科技有限公司 [company.normalised]   | half-width brackets
                    莫曲（北京)科技有限公司      | 莫曲（北京）科技有限公司 [company.normalised]   | mixed brackets
                    '莫曲科技有限公司 '          | 莫曲科技有限公司 [company.normalised]           | trailing blank
                    莫曲 科技 有限公司           | 莫曲科技有限公司 [company.normalised]           | inner blanks
                    '　莫曲科技有限公司'         | 莫曲科技有限公司 [company.normalised]           | full-width blank
                    ＡＢＣ科技有限公司           | ABC科技有限公司 [company.normalised]            | full-width letters, NFKC
                    莫曲管理合伙企业(有限合伙)   | 莫曲管理合伙企业（有限合伙） [company.normalised] | legal form in brackets
                    Moqu Trading Ltd.            | Moqu Trading Ltd.                               | Latin
                    Moqu  Trading   Ltd.         | Moqu Trading Ltd. [company.normalised]          | several blanks
                    Moqu (Asia) Ltd.             | Moqu (Asia) Ltd.                                | brackets of Latin names stay
                    Moqu Trading 中国            | Moqu Trading中国 [company.normalised]           | blank beside a Chinese character
                    莫曲                         | 莫曲                                            | short name stays
                    莫曲科技                     | 莫曲科技                                        | without legal form stays
                    雲浮莫曲有限公司             | 雲浮莫曲有限公司                                | traditional stays as written
                    无                           | - [company.placeholder]                         | says there is none
                    个人                         | - [company.placeholder]                         | invoice to a private person
                    None                         | - [company.placeholder]                         | says there is none
                    --                           | - [company.placeholder]                         | no letter
                    """)
    void readsNamesOfCompanies(String text, String expected, String source) {
        assertThat(Shown.of(CompanyName.parse(text), CompanyName::text))
                .as(source)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "莫曲科技有限公司, true",
        "莫曲經營部, true",
        "莫曲第一中学, true",
        "莫曲机械厂, true",
        "莫曲便利店, true",
        "Moqu Trading Co., true",
        "Moqu GmbH, true",
        "张晓明, false",
        "小店, false",
        "Michael Flores, false",
        "Ltd, false"
    })
    void knowsWhatCanOnlyBeACompany(String text, boolean evident) {
        assertThat(CompanyName.evident(text)).isEqualTo(evident);
    }
}
