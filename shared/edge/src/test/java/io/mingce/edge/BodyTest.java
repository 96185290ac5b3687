package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.Map;

class BodyTest {

    @Test
    void decodesWhatApiGatewayTookForBinary() {
        assertThat(new Body(base64("name=张三".getBytes(UTF_8)), true).text()).isEqualTo("name=张三");
    }

    @ParameterizedTest(name = "{0} × {1}, base64 {2} → {3}")
    @CsvSource({
        "a,  1048576, false, true",
        "a,  1048577, false, false",
        "张, 349525,  false, true",
        "张, 349526,  false, false",
        "a,  1048576, true,  true",
        "a,  1048577, true,  false",
        "a,  7340032, false, false",
        "a,  7340032, true,  false",
    })
    void isLimitedToOneMegabyteOfUtf8(String letter, int times, boolean base64, boolean fits) {
        String text = letter.repeat(times);
        var body = new Body(base64 ? base64(text.getBytes(UTF_8)) : text, base64);

        if (fits) {
            assertThat(body.text()).hasSize(times);
        } else {
            assertRefused(body, ProblemType.BODY_TOO_LARGE);
        }
    }

    @Test
    void isRefusedWhereItIsNotUtf8() {
        assertRefused(
                new Body(base64(new byte[] {(byte) 0xd5, (byte) 0xc5}), true),
                ProblemType.UNREADABLE_BODY);
        assertRefused(new Body("%%%", true), ProblemType.UNREADABLE_BODY);
    }

    @Test
    void isReadAsAFormInItsOrder() {
        var form = FormBody.read(new Body("a=1+2&b=%E5%BC%A0%E4%B8%89%2B&c=&d&e=x=y", false));

        assertThat(form)
                .containsExactly(
                        Map.entry("a", "1 2"),
                        Map.entry("b", "张三+"),
                        Map.entry("c", ""),
                        Map.entry("d", ""),
                        Map.entry("e", "x=y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%D5%C5", "a=1&a=2"})
    void isRefusedWhereTheFormIsDamaged(String damaged) {
        assertThatThrownBy(() -> FormBody.read(new Body(damaged, false)))
                .isInstanceOf(Refused.class);
    }

    private static void assertRefused(Body body, ProblemType type) {
        assertThatThrownBy(body::text)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
