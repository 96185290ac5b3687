package io.mingce.memory;

import static io.mingce.memory.World.NOON;
import static io.mingce.memory.World.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.consent.Consent;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.Together;
import io.mingce.registration.ConsentOutcome;
import io.mingce.registration.ConsentOutcome.Gone;
import io.mingce.registration.ConsentOutcome.Stated;
import io.mingce.registration.ConsentOutcome.TooMany;
import io.mingce.registration.ConsentOutcome.Unchanged;
import io.mingce.registration.StateConsent;
import io.mingce.registration.StateConsent.Said;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class StateConsentTest {

    private final World world = new World();
    private final CustomerId id =
            world.add(row("1", Map.of(Column.NAME, "张三", Column.PHONE, "13812345678"), NOON));

    @Test
    void whatIsGivenIsAllowedUntilItIsWithdrawn() {
        assertThat(state("c1", 1, given("marketing"))).isInstanceOf(Stated.class);
        assertThat(world.find(id).consents().allows("marketing")).isTrue();

        assertThat(state("c2", 2, withdrawn("marketing"))).isInstanceOf(Stated.class);
        assertThat(world.find(id).consents().allows("marketing")).isFalse();
    }

    /// Whoever withdraws is heard, whatever clock their permission came by.
    @Test
    void aWithdrawalCountsThoughThePermissionCameByAFastClock() {
        state("c1", 90, given("marketing"));

        state("c2", 1, withdrawn("marketing"));

        assertThat(world.find(id).consents().allows("marketing")).isFalse();
    }

    @Test
    void sayingItAgainChangesNothingUnlessANoticeWasShown() {
        state("c1", 1, given("marketing"));

        assertThat(state("c2", 2, given("marketing"))).isInstanceOf(Unchanged.class);
        assertThat(state("c1", 3, given("marketing"))).isInstanceOf(Unchanged.class);
        assertThat(consent().noticeVersion()).isEqualTo("staff");
        assertThat(state("c3", 3, new Said("marketing", true, Optional.of("2026-01"))))
                .isInstanceOf(Stated.class);
        assertThat(consent().noticeVersion()).isEqualTo("2026-01");
        assertThat(consent().time()).isEqualTo(NOON.plusSeconds(3));
        assertThat(world.customers.sources(id)).hasSize(3);
    }

    @Test
    void ofTooManyPurposesNobodySaysAnything() {
        for (int i = 0; i < StateConsent.MOST; i++) {
            state("c" + i, 1, withdrawn("purpose-" + i));
        }

        assertThat(state("one", 2, given("more"))).isInstanceOf(TooMany.class);
        assertThat(state("known", 2, given("purpose-1"))).isInstanceOf(Stated.class);
    }

    @Test
    void ofTheSameSaidByManyAtOnceOneIsKept() {
        List<ConsentOutcome> outcomes =
                Together.run(6, i -> state("c" + i, 1, withdrawn("marketing")));

        assertThat(outcomes).hasSize(6).filteredOn(Stated.class::isInstance).hasSize(1);
    }

    @Test
    void whoWasMergedAwayWithdrawsForTheSurvivor() {
        state("c1", 1, given("marketing"));
        CustomerId other =
                world.add(row("2", Map.of(Column.NAME, "张三", Column.PHONE, "13700000001"), NOON));
        world.merging.merge(other, id, Optional.of("li"), Basis.RULING);

        world.consenting.state(
                other, new SourceId("c2"), NOON.plusSeconds(9), withdrawn("marketing"));

        assertThat(world.find(id).consents().allows("marketing")).isFalse();
    }

    @Test
    void nobodyAllowsNothing() {
        var nobody = CustomerId.from(new SourceId("nobody"), 0);

        assertThat(world.consenting.state(nobody, new SourceId("c"), NOON, given("marketing")))
                .isEqualTo(new Gone());
    }

    private Consent consent() {
        return Objects.requireNonNull(world.find(id).consents().byPurpose().get("marketing"));
    }

    private ConsentOutcome state(String source, int second, Said said) {
        return world.consenting.state(id, new SourceId(source), NOON.plusSeconds(second), said);
    }

    private static Said given(String purpose) {
        return new Said(purpose, true, Optional.empty());
    }

    private static Said withdrawn(String purpose) {
        return new Said(purpose, false, Optional.empty());
    }
}
