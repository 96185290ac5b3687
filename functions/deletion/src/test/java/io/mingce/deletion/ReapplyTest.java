package io.mingce.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.CustomerId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class ReapplyTest {

    private static final String ERASE = "{\"kind\":\"erase\",\"phone\":\"13412340003\"}";

    private final DeletionDesk desk = new DeletionDesk();

    @Test
    void whoIsThereAgainIsErasedAgain() {
        CustomerId id = desk.add("郑抹去", "13412340003", "");
        var before = desk.customers.find(Set.of(id));
        var sources = desk.customers.sources(id);
        desk.carriedOut(ERASE);
        assertThat(desk.reapply(Map.of())).containsEntry("looked", 1).containsEntry("again", 0);

        desk.restore(Objects.requireNonNull(before.get(id)), sources);
        assertThat(desk.find(id)).isPresent();

        assertThat(desk.reapply(Map.of())).containsEntry("again", 1).containsEntry("next", "");
        assertThat(desk.find(id)).isEmpty();
        assertThat(desk.counted).containsEntry("Again", 1);
    }

    @Test
    void onlyTheLastDaysAreLookedAtUnlessSomebodySaysSo() {
        desk.add("郑抹去", "13412340003", "");
        desk.carriedOut(ERASE);
        desk.now = desk.now.plus(Duration.ofDays(4));

        assertThat(desk.reapply(Map.of())).containsEntry("looked", 0);
        assertThat(desk.reapply(Map.of("since", "1970-01-01T00:00:00Z")))
                .containsEntry("looked", 1);
        assertThatThrownBy(() -> desk.reapply(Map.of("since", "always")))
                .isInstanceOf(DateTimeParseException.class);
    }
}
