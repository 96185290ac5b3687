package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyPartsTest {

    @ParameterizedTest
    @CsvSource({
        "杭州明光科技有限公司, 浙江省/杭州市/, 明光科技, 有限公司, ''",
        "浙江省杭州市明光科技有限责任公司, 浙江省/杭州市/, 明光科技, 有限责任公司, ''",
        "明光（杭州）科技股份有限公司, 浙江省/杭州市/, 明光科技, 股份有限公司, ''",
        "明光科技, '', 明光科技, '', ''",
        "上海明光科技有限公司杭州分公司, 上海市/上海市/, 明光科技, 有限公司, 杭州市",
        "上海明光科技有限公司分公司, 上海市/上海市/, 明光科技, 有限公司, ?",
        "杭州明光科技有限公思, 浙江省/杭州市/, 明光科技, 有限公思, ''",
        "杭州, '', 杭州, '', ''",
        "公司, '', 公司, '', ''",
    })
    void takesNamesApart(String name, String region, String core, String form, String branch) {
        CompanyParts parts = CompanyParts.of(name);
        assertThat(parts.region()).isEqualTo(region);
        assertThat(parts.core()).isEqualTo(core);
        assertThat(parts.form()).isEqualTo(form);
        assertThat(parts.branch()).isEqualTo(branch);
    }
}
