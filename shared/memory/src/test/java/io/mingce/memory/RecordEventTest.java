package io.mingce.memory;

import static io.mingce.memory.World.CRM;
import static io.mingce.memory.World.NOON;
import static io.mingce.memory.World.row;
import static io.mingce.memory.contract.Records.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mingce.cleaning.Column;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Event;
import io.mingce.customer.History;
import io.mingce.customer.Interaction;
import io.mingce.customer.Order;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.Together;
import io.mingce.registration.RecordOutcome;
import io.mingce.registration.RecordOutcome.Gone;
import io.mingce.registration.RecordOutcome.Recorded;
import io.mingce.registration.RecordOutcome.Repeated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class RecordEventTest {

    private static final Channel SHOP = new Channel("shop", 50);
    private static final Instant LATER = NOON.plusSeconds(3600);

    private final World world = new World();
    private final CustomerId id =
            world.add(row("1", Map.of(Column.NAME, "张三", Column.PHONE, "13812345678"), NOON));

    @Test
    void anInteractionIsKeptAndTheCustomerIsActive() {
        Customer before = world.find(id);

        Recorded recorded = recorded(record("i1", call()));

        assertThat(recorded.customer()).isEqualTo(world.find(id));
        assertThat(recorded.unusualAmount()).isFalse();
        assertThat(world.find(id).lastActivity()).isEqualTo(LATER);
        assertThat(world.find(id).profile()).isEqualTo(before.profile());
        assertThat(world.find(id).tokens()).isEqualTo(before.tokens());
        assertThat(history().interactions())
                .extracting(History.Held::interaction)
                .containsExactly(call());
    }

    @Test
    void aRepetitionChangesNothing() {
        record("o1", order("A1", "100"));

        assertThat(record("o1", order("A1", "100"))).isEqualTo(new Repeated(world.find(id)));

        assertThat(world.find(id).version()).isEqualTo(2);
        assertThat(history().orders()).hasSize(1);
    }

    @Test
    void anOrderToldAgainWithOtherContentSupersedes() {
        record("o1", order("A1", "100"));
        record("o2", order("A1", "80"));
        record("o3", order("A2", "30"));

        assertThat(history().orders())
                .extracting(placed -> placed.order().amount())
                .containsExactlyInAnyOrder(new BigDecimal("80"), new BigDecimal("30"));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, CNY, false, exactly ten times is not yet unusual",
        "1000.01, CNY, true, more than ten times is",
        "90000, JPY, false, other currencies are not compared"
    })
    void anOrderOfFarMoreThanUsualIsFlagged(
            String amount, String currency, boolean unusual, String why) {
        record("o1", order("A1", "100"));

        assertThat(recorded(record("o2", in(currency, order("A2", amount)))).unusualAmount())
                .as(why)
                .isEqualTo(unusual);
        assertThat(contribution("o2"))
                .isEqualTo(
                        unusual
                                ? Contribution.UNCHANGED.ofUnusualAmount()
                                : Contribution.UNCHANGED);
    }

    @Test
    void ordersOfOtherCurrenciesAreNotWhatIsUsual() {
        record("o1", in("JPY", order("A1", "1")));

        assertThat(recorded(record("o2", order("A2", "10000"))).unusualAmount()).isFalse();
    }

    @Test
    void manyAtOnceAreAllKept() {
        List<RecordOutcome> outcomes = Together.run(6, i -> record("o" + i, order("A" + i, "1")));

        assertThat(outcomes).allMatch(Recorded.class::isInstance);
        assertThat(history().orders()).hasSize(6);
    }

    @Test
    void ofTheSameManyTimesAtOnceOneIsKept() {
        List<RecordOutcome> outcomes = Together.run(6, _ -> record("o1", order("A1", "1")));

        assertThat(outcomes).isNotEmpty().noneMatch(Gone.class::isInstance);
        assertThat(history().orders()).hasSize(1);
        assertThat(world.find(id).spending().amounts()).hasSize(1);
    }

    @Test
    void whatHappenedWithACustomerThatWasMergedAwayIsTheSurvivors() {
        CustomerId other =
                world.add(row("2", Map.of(Column.NAME, "张三", Column.PHONE, "13700000001"), NOON));
        record("o1", order("A1", "1"));
        world.merging.merge(other, id, Optional.of("li"), Basis.RULING);

        assertThat(record("o1", order("A1", "1"))).isInstanceOf(Repeated.class);
        recorded(
                world.recording.record(
                        other, new SourceId("o2"), SHOP, NOON, LATER, order("A2", "2")));

        assertThat(history().orders()).hasSize(2);
    }

    @Test
    void whatHappenedWithNobodyIsGone() {
        var nobody = CustomerId.from(new SourceId("nobody"), 0);

        assertThat(world.recording.record(nobody, new SourceId("o1"), CRM, NOON, NOON, call()))
                .isEqualTo(new Gone());
    }

    @Test
    void aRepetitionTellsOfTheUnusualAmountThatAWriterFoundWhoDied() {
        record("o1", order("A1", "1"));
        var dying = new io.mingce.registration.RecordEvent(new WithoutRecords(world.customers));
        dying.record(id, new SourceId("o2"), SHOP, NOON, LATER, order("A2", "1000"));
        assertThat(history().orders()).hasSize(1);

        assertThat(recorded(record("o2", order("A2", "1000"))).unusualAmount()).isTrue();

        assertThat(history().orders()).hasSize(2);
        assertThat(world.find(id).spending().amounts()).hasSize(2);
    }

    @Test
    void itDiesWithoutATrace() {
        world.told.writes = 0;
        world.told.dieAt = 0;

        assertThatThrownBy(() -> record("o1", order("A1", "1"))).isInstanceOf(Told.Died.class);

        assertThat(world.find(id).version()).isOne();
    }

    private RecordOutcome record(String source, Event event) {
        return world.recording.record(id, new SourceId(source), SHOP, NOON, LATER, event);
    }

    private static Recorded recorded(RecordOutcome outcome) {
        return assertThat(outcome).asInstanceOf(type(Recorded.class)).actual();
    }

    private static Interaction call() {
        return new Interaction(
                Interaction.Type.PHONE,
                "li",
                "问价格",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Interaction.Stage.CONTACTED));
    }

    private static Order in(String currency, Order order) {
        return new Order(
                order.externalId(),
                order.amount(),
                currency,
                order.status(),
                order.lines(),
                order.paymentMethod(),
                order.salesperson(),
                order.refunds());
    }

    private Contribution contribution(String source) {
        var key = new SourceKey(id, new SourceId(source));
        var customer = Objects.requireNonNull(world.customers.find(Set.of(id)).get(id));
        return Objects.requireNonNull(
                world.customers.contributions(Map.of(customer, Set.of(key.source()))).get(key));
    }

    private History history() {
        return History.of(
                world.find(id).partitions().stream()
                        .flatMap(partition -> world.customers.sources(partition).stream())
                        .toList());
    }
}
