package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedNameTest {

    @ParameterizedTest
    @CsvSource({
        "欧阳 明月, 欧阳明月",
        "ANN  Li, ann li",
        "ＡＢＣ 科技, abc科技",
        "杭州示例（集团）有限公司, 杭州示例(集团)有限公司",
        "阿依・古丽, 阿依·古丽",
        "𠮷 野, 𠮷野",
    })
    void isTheSameHoweverItWasWritten(String name, String folded) {
        assertThat(SearchedName.folded(name)).isEqualTo(folded);
        assertThat(SearchedName.folded(folded)).isEqualTo(folded);
    }
}
