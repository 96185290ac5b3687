package io.mingce.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Field;
import io.mingce.edge.fixture.Readers;

import org.junit.jupiter.api.Test;

class NothingLeaksTest {

    @Test
    void noAnswerTellsAnybodyWhatIsNotForThem() {
        assertThat(Readers.readAll("review", ReviewDesk::planted))
                .contains(Field.NAME, Field.PHONE, Field.EMAIL, Field.ADDRESS, Field.NOTE);
    }
}
