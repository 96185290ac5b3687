package io.mingce.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportIdTest {

    private static final BlindIndex INDEX = (kind, value) -> new Token(kind.label() + ":" + value);
    private static final ImportId ID = ImportId.of("crm", "00ff", INDEX);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 100_001, 999_999_999_999_999_999L})
    void tellsTheRowThatASourceRecordIs(long row) {
        assertThat(ImportId.rowOf(ID.row(row))).contains(new ImportId.Row(ID, row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abcdefghijklmnopqrstuvwx",
                "abcdefghijklmnopqrstuvwx-",
                "abcdefghijklmnopqrstuvwx-0",
                "abcdefghijklmnopqrstuvwx-01",
                "abcdefghijklmnopqrstuvwx-1x",
                "abcdefghijklmnopqrstuvwx-1234567890123456789",
                "abcdefghijklmnopqrstuvw1-1",
                "ABCDEFGHIJKLMNOPQRSTUVWX-1",
                "abcdefghijklmnopqrstuvw-1",
                "3q2-7wEjRWd4kLmNoPqRsTuVwXyZ"
            })
    void tellsNoRowOfWhatCameByAnotherWay(String id) {
        assertThat(ImportId.rowOf(new SourceId(id))).isEmpty();
    }

    @Test
    void isTheSameForTheSameContentOfAChannelOnly() {
        assertThat(ID.value()).matches("[a-z2-7]{24}");
        assertThat(ID)
                .isEqualTo(ImportId.of("crm", "00ff", INDEX))
                .isNotEqualTo(ImportId.of("pos", "00ff", INDEX));
    }
}
