package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.Field;
import io.mingce.edge.Refused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class SearchTermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    /// A search must find what is stored however either was written.
    @ParameterizedTest
    @CsvSource({
        "PHONE, 139 1234 5678, +8613912345678",
        "PHONE, +86-139-1234-5678, +8613912345678",
        "PHONE, １３９１２３４５６７８, +8613912345678",
        "EMAIL, ' Mingyue@Example.COM ', mingyue@example.com",
        "ID_CARD, 11010519491231002x, 11010519491231002X",
        "NAME, ' 欧阳明月 ', 欧阳明月",
    })
    void isCleanedAsWhatIsStoredWas(Field field, String text, String canonical) {
        assertThat(SearchTerm.of(field, text, TODAY).values()).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 12345",
        "PHONE, 不知道",
        "EMAIL, mingyue",
        "ID_CARD, 110105194912310021",
        "USCC, 91330106MA00000010",
        "NAME, ---",
    })
    void isRefusedWithTheFieldNamedAndNeverTheText(Field field, String text) {
        assertThatThrownBy(() -> SearchTerm.of(field, text, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problem().errors())
                                        .extracting(e -> e.field())
                                        .isEqualTo(List.of(field.key())))
                .hasMessageNotContaining(text);
    }
}
