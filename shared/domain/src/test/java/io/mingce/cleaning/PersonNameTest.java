package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    张晓明           | 张晓明                            | canonical
                    欧阳晓明         | 欧阳晓明                          | compound surname, 百家姓
                    陈方安生         | 陈方安生                          | married name with two surnames
                    劉倩玉           | 劉倩玉                            | traditional stays as written
                    扎西次仁         | 扎西次仁                          | Tibetan without surname
                    阿卜杜拉·买买提  | 阿卜杜拉·买买提                    | Uyghur with middle dot
                    阿卜杜拉•买买提  | 阿卜杜拉·买买提 [name.normalised]  | another middle dot
                    张  晓明         | 张晓明 [name.normalised]          | inner blanks
                    '张　晓明'       | 张晓明 [name.normalised]          | inner full-width blank
                    '张晓明 '        | 张晓明 [name.normalised]          | trailing blank
                    张晓明（老客户） | 张晓明 [name.suffix]              | remark in brackets
                    张晓明(VIP)      | 张晓明 [name.suffix]              | remark in brackets
                    张晓明-已回访    | 张晓明 [name.suffix]              | remark behind a dash
                    张晓明2          | 张晓明 [name.suffix]              | number of a duplicate
                    张晓明先生       | 张晓明 [name.suffix]              | form of address behind a whole name
                    王先生           | ~王先生 [name.surnameOnly]        | form of address
                    欧阳老师         | ~欧阳老师 [name.surnameOnly]      | form of address, compound surname
                    李总             | ~李总 [name.surnameOnly]          | form of address of one character
                    赵经理           | ~赵经理 [name.surnameOnly]        | form of address
                    王               | ~王 [name.surnameOnly]            | surname alone
                    张*              | ~张* [name.masked]                | masked
                    张**             | ~张** [name.masked]               | masked
                    张某             | ~张* [name.masked]                | masked in words
                    晓明张           | 晓明张 [name.order]               | surname last is not turned
                    小明             | - [name.nickname]                 | familiar form
                    阳光灿烂的日子   | - [name.nickname]                 | longer than any name
                    快乐一生         | - [name.nickname]                 | four characters without a surname that allows them
                    无               | - [name.placeholder]              | says there is none
                    测试             | - [name.placeholder]              | test
                    N/A              | - [name.placeholder]              | not available
                    ---              | - [name.placeholder]              | no letter
                    Michael Flores   | Michael Flores                    | Latin
                    Michael   Flores | Michael Flores [name.normalised]  | several blanks
                    'Flores, Michael' | Michael Flores [name.reordered]  | last name first
                    A. Schmidt       | A. Schmidt [name.initial]         | initial
                    José O'Neill-Müller | José O'Neill-Müller            | marks within a name
                    =cmd             | =cmd [name.unusual]               | formula stays text
                    <b>Bo</b>        | <b>Bo</b> [name.unusual]          | mark-up stays text
                    """)
    void readsNamesAndKeepsTheirSpelling(String text, String expected, String source) {
        assertThat(Shown.of(PersonName.parse(text), PersonName::text))
                .as(source)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "晓明, 张, 张晓明",
        "张晓明, '', 张晓明",
        "'', 张晓明, 张晓明",
        "Michael, Flores, Michael Flores",
        "Xiaoming, Zhang, Xiaoming Zhang",
        "张, 晓明, 张晓明 [name.order]",
        "' 晓 明', 张, 张晓明 [name.normalised]"
    })
    void joinsFirstAndLastName(String first, String last, String expected) {
        assertThat(Shown.of(PersonName.join(first, last), PersonName::text)).isEqualTo(expected);
    }
}
