package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Rule;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.WithdrawSources;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class UnusualAmountsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final BlindIndex INDEX = (kind, value) -> new Token(kind.label() + ":" + value);
    private static final Finding UNUSUAL = new Finding(Column.AMOUNT, Rule.AMOUNT_UNUSUAL);

    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final RegisterCustomers register = registerOn(customers);

    @Test
    void anAmountFarAboveTheEarlierOnesIsFlaggedAndKept() {
        register(order("1", "张三", "100"));
        register(order("2", "张三", "120"));

        var outcome = register(order("3", "张三", "1100.01"));

        assertThat(outcome.findings()).contains(UNUSUAL);
        assertThat(amounts()).containsExactly("1100.01", "120", "100");
    }

    @Test
    void anOrdinaryAmountIsNot() {
        register(order("1", "张三", "100"));

        assertThat(register(order("2", "张三", "999")).findings()).doesNotContain(UNUSUAL);
    }

    @Test
    void somebodyElsesAmountsDoNotCount() {
        register(order("1", "张三", "100"));

        assertThat(register(order("2", "李四", "5000")).findings()).doesNotContain(UNUSUAL);
    }

    @Test
    void itDoesNotMatterWhichRecordOfABatchComesFirst() {
        var batch =
                List.of(
                        order("1", "张三", "1"),
                        order("2", "张三", "5000"),
                        order("3", "张三", "110"),
                        order("4", "张三", "90"));

        for (int first = 0; first < batch.size(); first++) {
            var turned = new ArrayList<>(batch.subList(first, batch.size()));
            turned.addAll(batch.subList(0, first));
            var store = new UnusualAmountsTest();

            assertThat(flagged(store.register.register(turned)))
                    .as("beginning with record %d", first + 1)
                    .containsExactly(new SourceId("2"));
        }
    }

    @Test
    void aRepetitionIsToldTheSameWhateverHasComeInSince() {
        register(order("1", "张三", "100"));
        var unusual = register(order("2", "张三", "5000"));
        var usual = register(order("3", "张三", "6000"));
        register(order("4", "张三", "1"));
        register(order("5", "张三", "70000"));
        var before = amounts();

        assertThat(unusual.findings()).contains(UNUSUAL);
        assertThat(usual.findings()).doesNotContain(UNUSUAL);
        assertThat(register(order("2", "张三", "5000"))).isEqualTo(unusual);
        assertThat(register(order("3", "张三", "6000"))).isEqualTo(usual);
        assertThat(amounts()).isEqualTo(before);
    }

    @Test
    void aWriterThatDiesBeforeTheRecordIsStoredIsToldTheSame() {
        register(order("1", "张三", "100"));
        var expected = new UnusualAmountsTest();
        expected.register(order("1", "张三", "100"));

        registerOn(new WithoutRecords(customers)).register(List.of(order("2", "张三", "5000")));

        assertThat(amounts()).containsExactly("5000", "100");
        assertThat(register(order("2", "张三", "5000")))
                .isEqualTo(expected.register(order("2", "张三", "5000")));
        assertThat(amounts()).containsExactly("5000", "100");
    }

    @Test
    void anAmountCountsOnceThoughItsWriterDiedAndSomebodyElseWroteMeanwhile() {
        register(order("1", "张三", "100"));
        registerOn(new WithoutRecords(customers)).register(List.of(order("2", "张三", "5000")));
        register(order("3", "张三", "110"));

        assertThat(register(order("2", "张三", "5000")).findings()).contains(UNUSUAL);
        assertThat(amounts()).containsExactly("110", "5000", "100");
    }

    @Test
    void whatIsWithdrawnIsNoLongerUsual() {
        CustomerId id = CustomerId.from(new SourceId("1"), 0);
        register(order("1", "张三", "100"));
        register(order("2", "张三", "5000"));

        new WithdrawSources(INDEX, identifiers, customers).withdraw(id, Set.of(new SourceId("2")));

        assertThat(amounts()).containsExactly("100");
        assertThat(register(order("3", "张三", "1001")).findings()).contains(UNUSUAL);
    }

    private RegisterCustomers registerOn(Customers store) {
        return new RegisterCustomers(
                new Cleaner()::clean,
                new MatchCustomer(MatchWeights.shipped()),
                INDEX,
                identifiers,
                store,
                new MemoryReviewCases(),
                new MemorySuppressions(),
                ZoneOffset.ofHours(8));
    }

    private Outcome register(Incoming incoming) {
        return register.register(List.of(incoming))
                .getOrDefault(incoming.id(), new Outcome.Rejected(List.of()));
    }

    private static List<SourceId> flagged(Map<SourceId, Outcome> outcomes) {
        return outcomes.entrySet().stream()
                .filter(e -> e.getValue().findings().contains(UNUSUAL))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What the customer that record 1 made has spent, newest first.
    private List<String> amounts() {
        return customers.find(Set.of(CustomerId.from(new SourceId("1"), 0))).values().stream()
                .flatMap(c -> c.spending().amounts().stream())
                .map(a -> a.yuan().toPlainString())
                .toList();
    }

    private static Incoming order(String id, String name, String amount) {
        String phone = name.equals("张三") ? "13812345678" : "13912345679";
        return new Incoming(
                new SourceId(id),
                new Channel("shop", 50),
                NOON.plusSeconds(Long.parseLong(id)),
                new RawRecord(
                        Map.of(
                                Column.NAME, List.of(name),
                                Column.PHONE, List.of(phone),
                                Column.AMOUNT, List.of(amount))),
                Consents.NONE);
    }
}
