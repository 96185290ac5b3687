package io.mingce.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class MaskTest {

    /// Masks as is customary in China (GB/T 37964, the screens of banks and carriers), failing closed.
    @ParameterizedTest
    @CsvSource({
        "NAME, 张三, 张*",
        "NAME, 张三丰, 张**",
        "NAME, 欧阳锋, 欧阳*",
        "NAME, 欧阳测试, 欧阳**",
        "NAME, 欧阳, 欧*",
        "NAME, 张, *",
        "NAME, John Smith, J*** S***",
        "NAME, X, *",
        "CONTACT, 李四, 李*",
        "PHONE, +8613812345678, 138****5678",
        "PHONE, +861012345678, 010-******78",
        "PHONE, +8675512345678, 0755-******78",
        "PHONE, +12025550143, +********43",
        "PHONE, 12, ******************",
        "EMAIL, zhang@example.com, z*****@example.com",
        "EMAIL, a@example.com, ******************",
        "ID_CARD, 11010519491231002X, 1***************2X",
        "ID_CARD, 1101051949, ******************",
        "BIRTH_DATE, 1949-12-31, 1949-**-**",
        "ADDRESS, 广东省␟深圳市␟南山区␟科技路1号, 广东省深圳市南山区",
        "ADDRESS, 北京市␟北京市␟海淀区␟中关村1号, 北京市海淀区",
        "ADDRESS, somewhere, ******************",
        "USCC, 91350100M000100Y43, 91350100M000100Y43",
    })
    void showsOnlySo(Field field, String value, String shown) {
        assertThat(Mask.of(field, CustomerType.PERSON, value.replace('␟', '\u001f')))
                .contains(shown);
    }

    @Test
    void showsTheNameOfACompanyButNotOfItsContact() {
        assertThat(Mask.of(Field.NAME, CustomerType.COMPANY, "长春鼎盛农业发展有限公司"))
                .contains("长春鼎盛农业发展有限公司");
        assertThat(Mask.of(Field.CONTACT, CustomerType.COMPANY, "曹敏")).contains("曹*");
    }

    @Test
    void hidesFreeTextWhole() {
        assertThat(Mask.of(Field.NOTE, CustomerType.PERSON, "喜欢喝茶")).isEmpty();
    }

    @Test
    void rolesWithoutARowSeeNothing() {
        for (Role role : List.of(Role.ADMIN, Role.PRIVACY)) {
            for (Field field : Field.values()) {
                assertThat(FieldPolicy.of(Set.of(role), field)).isEqualTo(Exposure.HIDDEN);
            }
        }
    }

    @Test
    void nobodySeesAnIdCardInClear() {
        assertThat(FieldPolicy.of(Set.of(Role.values()), Field.ID_CARD)).isEqualTo(Exposure.MASKED);
    }

    @Test
    void theStrongerRoleCounts() {
        assertThat(FieldPolicy.of(Set.of(Role.SERVICE, Role.MANAGER), Field.PHONE))
                .isEqualTo(Exposure.CLEAR);
    }
}
