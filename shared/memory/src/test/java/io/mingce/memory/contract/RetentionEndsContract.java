package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What every [RetentionEnds] must do.
public abstract class RetentionEndsContract {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 2);

    /// The adapter under test, without anybody; the same on each call.
    protected abstract RetentionEnds ends();

    /// Who was handed over, and the day of it.
    protected abstract Map<CustomerId, LocalDate> handedOver();

    @Test
    void whoeverIsThereAlreadyStaysAsHeIs() {
        ends().handOver(Set.of(id(1), id(2)), DAY);
        ends().handOver(Set.of(id(2), id(3)), DAY.plusDays(1));

        assertThat(handedOver()).isEqualTo(Map.of(id(1), DAY, id(2), DAY, id(3), DAY.plusDays(1)));
    }

    @Test
    void manyAreHandedOverAtOnceAndNobodyWhereNobodyIs() {
        Set<CustomerId> many = IntStream.range(0, 60).mapToObj(n -> id(n)).collect(toSet());

        ends().handOver(many, DAY);
        ends().handOver(Set.of(), DAY);

        assertThat(handedOver()).isEqualTo(many.stream().collect(toMap(id -> id, _ -> DAY)));
    }

    @Test
    void thoseWhoWaitAreNamedUntilTheyAreTakenCareOf() {
        Set<CustomerId> many = IntStream.range(0, 60).mapToObj(n -> id(n)).collect(toSet());
        ends().handOver(many, DAY);

        Set<CustomerId> some = ends().waiting(10);
        assertThat(some).hasSize(10).isSubsetOf(many);
        ends().taken(some);
        ends().taken(some);
        ends().taken(Set.of());

        assertThat(ends().waiting(100)).hasSize(50).doesNotContainAnyElementsOf(some);
    }

    private static CustomerId id(int n) {
        return CustomerId.from(new SourceId("ended-" + n), 0);
    }
}
