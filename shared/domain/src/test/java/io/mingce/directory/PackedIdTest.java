package io.mingce.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PackedIdTest {

    private static final List<CustomerId> IDS =
            Stream.concat(
                            Stream.of(
                                    new CustomerId("a".repeat(24)),
                                    new CustomerId("2".repeat(24)),
                                    new CustomerId("7".repeat(24)),
                                    new CustomerId("z".repeat(24))),
                            IntStream.range(0, 1_000)
                                    .mapToObj(n -> CustomerId.from(new SourceId("s" + n), 0)))
                    .toList();

    @Test
    void givesBackTheIdThatItWasMadeOf() {
        assertThat(IDS).allSatisfy(id -> assertThat(PackedId.of(id).id()).isEqualTo(id));
    }

    @Test
    void isOrderedAsTheIdsAre() {
        assertThat(
                        IDS.stream()
                                .sorted(
                                        Comparator.comparing(
                                                PackedId::of,
                                                Comparator.comparingLong(PackedId::high)
                                                        .thenComparingLong(PackedId::low))))
                .isEqualTo(IDS.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "aaaaaaaaaaaaaaaaaaaaaaa1", "AAAAAAAAAAAAAAAAAAAAAAAA", "客户"})
    void refusesWhatNoCustomerIsCalled(String id) {
        assertThatThrownBy(() -> PackedId.of(new CustomerId(id)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
