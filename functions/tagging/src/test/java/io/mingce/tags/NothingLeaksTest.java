package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.access.Part;
import io.mingce.customer.Field;
import io.mingce.edge.fixture.Readers;

import org.junit.jupiter.api.Test;

class NothingLeaksTest {

    @Test
    void noAnswerTellsAnybodyWhatIsNotForThem() {
        assertThat(Readers.readAll("tags", TagsDesk::planted))
                .contains(
                        Field.NAME, Field.PHONE, Field.EMAIL, Field.ADDRESS, Field.NOTE, Part.TAGS);
    }
}
