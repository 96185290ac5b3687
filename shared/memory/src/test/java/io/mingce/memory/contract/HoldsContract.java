package io.mingce.memory.contract;

import static io.mingce.memory.contract.AskedRequests.AT;
import static io.mingce.memory.contract.AskedRequests.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.request.Hold;
import io.mingce.request.Holds;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What every [Holds] must do.
public abstract class HoldsContract {

    /// The adapter under test, empty; the same on each call.
    protected abstract Holds holds();

    private static Hold hold(int customer, String order, String reason) {
        return new Hold(
                customer(customer),
                Optional.of(order).filter(text -> !text.isEmpty()),
                reason,
                LocalDate.of(2031, 12, 31),
                AT,
                "user-7");
    }

    @Test
    void bringsBackTheHoldsOfThoseAskedFor() {
        Hold all = hold(1, "", "税收征管法 52");
        Hold order = hold(1, "SO-2026#7", "dispute");
        Hold other = hold(2, "", "audit");
        holds().set(all);
        holds().set(order);
        holds().set(other);
        holds().set(hold(3, "", "not asked for"));

        assertThat(holds().of(Set.of(customer(1), customer(2), customer(4))))
                .containsExactlyInAnyOrder(all, order, other);
        assertThat(holds().of(Set.of())).isEmpty();
    }

    @Test
    void anotherHoldOfTheSameCustomerAndOrderTakesItsPlace() {
        holds().set(hold(1, "A", "first"));
        holds().set(hold(1, "A", "second"));

        assertThat(holds().of(Set.of(customer(1)))).containsExactly(hold(1, "A", "second"));
    }

    @Test
    void releasingOneLeavesTheOthers() {
        holds().set(hold(1, "", "all"));
        holds().set(hold(1, "A", "order"));
        holds().set(hold(1, "-", "an order of this odd number"));

        holds().release(customer(1), Optional.empty());
        holds().release(customer(1), Optional.of("B"));
        holds().release(customer(2), Optional.empty());
        assertThat(holds().of(Set.of(customer(1)))).hasSize(2);

        holds().release(customer(1), Optional.of("-"));
        assertThat(holds().of(Set.of(customer(1)))).containsExactly(hold(1, "A", "order"));
    }
}
