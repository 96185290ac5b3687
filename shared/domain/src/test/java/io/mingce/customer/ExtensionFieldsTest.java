package io.mingce.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.ExtensionField.Classification;
import io.mingce.customer.ExtensionFields.Outcome.Canonical;
import io.mingce.customer.ExtensionFields.Outcome.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ExtensionFieldsTest {

    private static final ExtensionFields FIELDS =
            ExtensionFields.read(
                    List.of(
                            "store\ttext\tinternal\t常去门店\tStore",
                            "points\tnumber\tpublic\t积分\tPoints",
                            "joined\tdate\tpersonal\t入会日\tJoined",
                            "smoker\tboolean\tsensitive\t是否吸烟\tSmoker",
                            "title\tchoice(personal|company)\tinternal\t抬头\tTitle"));

    @ParameterizedTest
    @CsvSource({
        "store, ' 城西店 ', 城西店",
        "points, 12.50, 12.5",
        "points, -3, -3",
        "points, 1000000, 1000000",
        "joined, 2026-01-31, 2026-01-31",
        "smoker, true, true",
        "title, company, company",
        "title, '  ', ''",
    })
    void aValueHasOneForm(String name, String text, String canonical) {
        assertThat(FIELDS.parse(name, text)).isEqualTo(new Canonical(canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "points, 12元",
        "points, 1e5",
        "points, 1234567890123456789012345678901",
        "joined, 2026-02-30",
        "joined, yesterday",
        "smoker, 是",
        "title, Company",
        "nobodyDeclaredIt, 1",
    })
    void whatIsNoneIsRefusedInBothLanguages(String name, String text) {
        assertThat(FIELDS.parse(name, text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.how().zh()).isNotBlank();
                            assertThat(refused.how().en()).isNotBlank();
                        });
    }

    @Test
    void aTextIsOneLineOfAtMostFiveHundredCharacters() {
        assertThat(FIELDS.parse("store", "店".repeat(500))).isInstanceOf(Canonical.class);
        assertThat(FIELDS.parse("store", "店".repeat(501))).isInstanceOf(Refused.class);
        assertThat(FIELDS.parse("store", "a\nb")).isInstanceOf(Refused.class);
    }

    @Test
    void aFieldIsFoundByItsName() {
        assertThat(FIELDS.find("smoker").map(ExtensionField::classification))
                .contains(Classification.SENSITIVE);
        assertThat(FIELDS.find("Smoker")).isEmpty();
    }

    @Test
    void someAreShippedAsExamples() {
        assertThat(ExtensionFields.shipped().all())
                .extracting(ExtensionField::name)
                .containsExactly("preferredStore", "invoiceTitle", "employees");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\ttext\tinternal\t甲",
                "a\ttime\tinternal\t甲\tA",
                "a\ttext\tsecret\t甲\tA",
                "A\ttext\tinternal\t甲\tA",
                "a.b\ttext\tinternal\t甲\tA",
                "a\tchoice()\tinternal\t甲\tA"
            })
    void aTableThatIsWrongIsNotRead(String line) {
        assertThatThrownBy(() -> ExtensionFields.read(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNameIsDeclaredTwice() {
        String line = "a\ttext\tinternal\t甲\tA";

        assertThatThrownBy(() -> ExtensionFields.read(List.of(line, line)))
                .hasMessageContaining("twice");
    }
}
