package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    @ParameterizedTest
    @CsvSource({
        // written alike but for script, blanks, case
        "王晓明, 王晓明, NAME_SAME",
        "張偉國, 张伟国, NAME_SAME",
        "欧阳 明, 欧阳明, NAME_SAME",
        "Anna Miller, anna miller, NAME_SAME",
        // homophones and pinyin; surnames have readings of their own
        "李静, 李婧, NAME_SOUND",
        "曾志远, Zhiyuan Zeng, NAME_SOUND",
        "单海涛, Shan Haitao, NAME_SOUND",
        "覃建, Qin Jian, NAME_SOUND",
        "烂秋怡, 蓝秋怡, NAME_SOUND",
        // another order
        "建国王, 王建国, NAME_SAME",
        "王海涛, 王涛海, NAME_SWAPPED",
        "Miller Anna, Anna Miller, NAME_SWAPPED",
        // one character apart: misread surname, lost character; a generation character makes
        // siblings
        "季晓鹏, 李晓鹏, NAME_NEAR",
        "张平燕, 张燕, NAME_NEAR",
        "张平燕, 张平丽, NAME_GENERATION",
        "王芳, 王强, NAME_CLOSE",
        "王芳, 李强, NAME_OTHER",
        "王晓芳, 王建国, NAME_SAME_FAMILY",
        // Western names: short forms, spelling, initials, halves
        "Bob Miller, Robert Miller, NAME_SPELLING",
        "Anna Miller, Ana Miler, NAME_SPELLING",
        "A. Miller, Anna Miller, NAME_PART",
        "Anna Miller, Anna Jones, NAME_GIVEN",
        "Anna Miller, Peter Miller, NAME_FAMILY",
        "Anna Miller, Peter Jones, NAME_OTHER",
        // what no name should break
        "王, 王, NAME_SAME",
        "😀😀, 王芳, NAME_OTHER",
    })
    void comparesNames(String a, String b, ComparisonLevel expected) {
        assertThat(NameComparison.compare(NameForm.full(a), NameForm.full(b))).isEqualTo(expected);
        assertThat(NameComparison.compare(NameForm.full(b), NameForm.full(a))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "王先生, 王海涛, NAME_FITS",
        "王女士, 汪海燕, NAME_FITS",
        "欧阳老师, 欧阳明, NAME_FITS",
        "王先生, 李海涛, NAME_OTHER",
        "王*, 王海涛, NAME_FITS",
        "王*涛, 王海涛, NAME_FITS",
        "*海涛, 王海涛, NAME_FITS",
        "李**, 王海涛, NAME_OTHER",
    })
    void comparesWhatIsKnownOfANameWithAWholeOne(
            String part, String whole, ComparisonLevel expected) {
        assertThat(NameComparison.compare(NameForm.partial(part), NameForm.full(whole)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"小涛, 王海涛, NAME_FITS", "小涛, 王海燕, NAME_NICKNAME", "随风飘逸, 王海燕, NAME_MISSING"})
    void comparesNicknames(String nickname, String name, ComparisonLevel expected) {
        assertThat(NameComparison.compare(NameForm.nickname(nickname), NameForm.full(name)))
                .isEqualTo(expected);
    }
}
