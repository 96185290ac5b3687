package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.rfm.Borders;
import io.mingce.rfm.Borders.Computed;
import io.mingce.rfm.RfmBorders;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What every [RfmBorders] must do.
public abstract class RfmBordersContract {

    protected static final Borders COMPUTED =
            new Borders(
                    List.of(3, 30, 90, 400),
                    List.of(1, 1, 2, 5),
                    List.of(99, 500, 2_000, Integer.MAX_VALUE),
                    Optional.of(new Computed(LocalDate.of(2026, 3, 1), 4_711)),
                    1);

    /// The same borders on each call.
    protected abstract RfmBorders borders();

    @Test
    void begunWithTheShippedOnes() {
        assertThat(borders().latest()).isEqualTo(Borders.SHIPPED);
        assertThat(borders().save(COMPUTED)).isTrue();
    }

    @Test
    void givesWhatWasSavedLast() {
        assertThat(borders().save(COMPUTED)).isTrue();
        assertThat(borders().latest()).isEqualTo(COMPUTED);

        Borders shipped = Borders.SHIPPED.after(COMPUTED);
        assertThat(borders().save(shipped)).isTrue();
        assertThat(borders().latest()).isEqualTo(shipped);
    }

    @Test
    void ofTwoWhoComputedOneSaves() {
        assertThat(borders().save(COMPUTED)).isTrue();
        assertThat(borders().save(Borders.SHIPPED.after(Borders.SHIPPED))).isFalse();
        assertThat(borders().save(COMPUTED.after(COMPUTED).after(COMPUTED.after(COMPUTED))))
                .isFalse();
        assertThat(borders().latest()).isEqualTo(COMPUTED);
    }
}
