package io.mingce.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.Relation.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Optional;

class RelationTest {

    private static final CustomerId ONE = new CustomerId("one");
    private static final CustomerId OTHER = new CustomerId("other");

    @ParameterizedTest
    @CsvSource({
        "CONTACT_OF, HAS_CONTACT",
        "PARENT_OF, SUBSIDIARY_OF",
        "HOUSEHOLD, HOUSEHOLD",
        "REFERRED, REFERRED_BY"
    })
    void seenFromTheOtherItIsTheOtherWayRound(Kind kind, Kind inverse) {
        assertThat(relation(ONE, kind, OTHER).inverse()).isEqualTo(relation(OTHER, inverse, ONE));
    }

    @ParameterizedTest
    @EnumSource
    void twiceTheOtherWayRoundItIsItself(Kind kind) {
        assertThat(kind.inverse().inverse()).isEqualTo(kind);
        assertThat(Kind.findByKey(kind.key())).contains(kind);
    }

    @Test
    void nobodyIsRelatedToThemselves() {
        assertThatThrownBy(() -> relation(ONE, Kind.HOUSEHOLD, ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Relation relation(CustomerId own, Kind kind, CustomerId other) {
        return new Relation(own, kind, other, Optional.of("母亲"), Instant.EPOCH, "li");
    }
}
