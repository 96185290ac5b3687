package io.mingce.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NameStartsTest {

    @ParameterizedTest
    @CsvSource({
        "欧阳明月, 欧阳|欧阳明|欧阳明月",
        "李四, 李四",
        "李, ''",
        "Ann Li, an|ann|ann |ann l|ann li|li",
        "阿依·古丽, 阿依|阿依·|阿依·古|阿依·古丽|古丽",
        "𠮷野家, 𠮷野|𠮷野家",
    })
    void keepsTheBeginningsOfTheNameAndOfItsWords(String name, String kept) {
        assertThat(NameStarts.kept(name))
                .containsExactlyInAnyOrderElementsOf(
                        kept.isEmpty() ? List.of() : List.of(kept.split("\\|", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "欧阳明月, 欧阳, true",
        "欧阳明月, 明月, false",
        "Vincent van Dyke, VAN D, true",
        "Vincent van Dyke, van  d, true",
        "Vincent van Dyke, dyke, true",
        "Vincent van Dyke, yke, false",
        "杭州示例科技（中国）有限公司, 杭州示例科技(中, true",
        "杭州示例科技（中国）有限公司, 中国)有, true",
        "ＡＢＣ Trading, abc t, true",
    })
    void tellsWhetherANameBeginsSo(String name, String start, boolean begins) {
        assertThat(NameStarts.begins(name, new Term.NameBegins(start).start())).isEqualTo(begins);
    }

    /// What is looked up must be kept of every name that begins so, or the customer would not be found.
    @Test
    void isLookedUpByABeginningThatIsKept() {
        String name = "杭州某某信息技术股份有限公司滨江分公司第二营业部";
        for (int length = NameStarts.SHORTEST; length <= name.length(); length++) {
            assertThat(NameStarts.kept(name))
                    .contains(NameStarts.lookedUp(name.substring(0, length)));
        }
    }
}
