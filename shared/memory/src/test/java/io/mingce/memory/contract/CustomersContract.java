package io.mingce.memory.contract;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.mingce.cleaning.Column;
import io.mingce.customer.Absorbed;
import io.mingce.customer.Apart;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.Lineage;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.Token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What [Customers] promises, wherever it keeps them.
public abstract class CustomersContract {

    private static final Channel SHOP = new Channel("shop", 40);

    private final CustomerId id = CustomerId.from(new SourceId(UUID.randomUUID().toString()), 0);
    private final SourceRecord first =
            record("s1", CRM, Map.of(Field.NAME, "张三", Field.PHONE, "+8613812345678"));
    private final SourceRecord second =
            record("s2", CRM, Map.of(Field.NAME, "张三", Field.EMAIL, "zs@example.com"));

    /// The adapter under test; tests use ids of their own, so it need not be empty.
    protected abstract Customers customers();

    @Test
    void aCustomerNobodyStoredIsNotFound() {
        assertThat(customers().find(Set.of(id))).isEmpty();
        assertThat(customers().find(Set.of())).isEmpty();
        assertThat(customers().sources(id)).isEmpty();
    }

    @Test
    void aStoredCustomerIsFoundAsItWasStored() {
        save(begun(first));

        assertThat(customers().find(Set.of(id)))
                .isEqualTo(
                        Map.of(
                                id,
                                Customer.begin(id, first)
                                        .telling(Map.of(first.id(), Contribution.CREATED))
                                        .at(1)));
        assertThat(customers().sources(id)).containsExactly(first);
        assertThat(contributions()).isEqualTo(Map.of(key(first), Contribution.CREATED));
    }

    @Test
    void aChangeAtTheVersionReadIsStoredWithItsRecord() {
        save(begun(first));
        Customer read = stored();

        assertThat(save(merged(read, second))).isEmpty();

        assertThat(stored().version()).isEqualTo(2);
        assertThat(stored().profile().value(Field.EMAIL)).contains("zs@example.com");
        assertThat(stored().consents()).isEqualTo(read.with(second).consents());
        assertThat(stored().spending()).isEqualTo(read.with(second).spending());
        assertThat(customers().sources(id)).containsExactly(first, second);
        assertThat(contributions())
                .isEqualTo(
                        Map.of(key(first), Contribution.CREATED, key(second), Contribution.MERGED));
    }

    @Test
    void anUnusualAmountIsRememberedWithTheRecordAndInTheLastWrite() {
        Contribution did = Contribution.CREATED.ofUnusualAmount();
        Customer told = Customer.begin(id, first).telling(Map.of(first.id(), did));

        save(new Change(told, Map.of(first, did)));

        assertThat(contributions()).isEqualTo(Map.of(key(first), did));
        assertThat(stored()).isEqualTo(told.at(1));
    }

    @Test
    void nothingOfAChangeIsStoredThatSomebodyElseWasFasterThan() {
        save(begun(first));
        Customer read = stored();
        save(merged(read, record("s3", CRM, Map.of(Field.NOTE, "faster"))));
        Customer faster = stored();

        assertThat(save(merged(read, second))).containsExactly(id);
        assertThat(save(begun(second))).containsExactly(id);

        assertThat(stored()).isEqualTo(faster);
        assertThat(contributions()).containsOnlyKeys(key(first));
    }

    @Test
    void oneOfManyThatStoreTheSameNewCustomerWins() {
        var contended =
                Together.run(
                        50, i -> save(begun(record("s" + i, CRM, Map.of(Field.NAME, "张三" + i)))));

        assertThat(contended).filteredOn(Set::isEmpty).hasSize(1);
        assertThat(customers().sources(id))
                .singleElement()
                .satisfies(only ->
                        assertThat(stored().profile())
                                .isEqualTo(Customer.begin(id, only).profile()));
    }

    @Test
    void manyCustomersAreStoredAndFoundAtOnce() {
        var changes = new ArrayList<Change>();
        var ids = new HashSet<CustomerId>();
        for (int i = 0; i < 120; i++) {
            var source = record("b" + i, CRM, Map.of(Field.NAME, "李" + i));
            var each = CustomerId.from(new SourceId(id + "-" + i), 0);
            ids.add(each);
            changes.add(
                    new Change(Customer.begin(each, source), Map.of(source, Contribution.CREATED)));
        }

        assertThat(customers().save(changes)).isEmpty();
        assertThat(customers().find(ids)).containsOnlyKeys(ids);
        assertThat(customers().save(changes)).isEqualTo(ids);
    }

    @Test
    void oneChangeMayBringManyRecords() {
        var records = new LinkedHashMap<SourceRecord, Contribution>();
        var customer = Customer.begin(id, first);
        records.put(first, Contribution.CREATED);
        for (int i = 0; i < 60; i++) {
            var more = record("m" + i, CRM, Map.of(Field.NOTE, "note " + i));
            records.put(more, Contribution.MERGED);
            customer = customer.with(more);
        }

        save(new Change(customer, records));

        assertThat(customers().sources(id)).hasSize(61);
        assertThat(contributions(records.keySet())).hasSize(61);
    }

    @Test
    void withdrawingLeavesTheOtherRecords() {
        save(begun(first));
        save(merged(stored(), second));
        Customer rest = Customer.project(id, List.of(first), stored().version());

        assertThat(customers().withdraw(rest, Set.of(key(second)))).isTrue();

        assertThat(stored()).isEqualTo(rest.at(3));
        assertThat(customers().sources(id)).containsExactly(first);
    }

    @Test
    void aCustomerWithoutRecordsIsGoneAndCanComeBack() {
        save(begun(first));

        assertThat(customers().withdraw(stored(), Set.of(key(first), key(second)))).isTrue();

        assertThat(customers().find(Set.of(id))).isEmpty();
        assertThat(contributions()).isEmpty();
        assertThat(save(begun(first))).isEmpty();
        assertThat(stored().version()).isOne();
    }

    @Test
    void nothingIsWithdrawnFromACustomerThatSomebodyElseChanged() {
        save(begun(first));
        Customer read = stored();
        save(merged(read, second));

        assertThat(customers().withdraw(read, Set.of(key(first)))).isFalse();

        assertThat(stored().version()).isEqualTo(2);
        assertThat(customers().sources(id)).containsExactly(first, second);
    }

    @Test
    void moreRecordsCanBeWithdrawnThanATransactionHolds() {
        var records = new LinkedHashMap<SourceRecord, Contribution>();
        records.put(first, Contribution.CREATED);
        for (int i = 0; i < 130; i++) {
            records.put(record("m" + i, CRM, Map.of(Field.NOTE, "" + i)), Contribution.MERGED);
        }
        save(new Change(Customer.begin(id, first), records));

        assertThat(customers().withdraw(stored(), keys(records.keySet()))).isTrue();

        assertThat(customers().find(Set.of(id))).isEmpty();
        assertThat(contributions(records.keySet())).isEmpty();
    }

    static Stream<Arguments> membersOfACustomer() {
        Map<Field, List<String>> none = Map.of();
        Map<Field, List<String>> zhang =
                Map.of(
                        Field.NAME, List.of("张三"),
                        Field.PHONE, List.of("+8613812345678", "+8613800000001"),
                        Field.NOTE, List.of("no trait"));
        return Stream.of(
                argumentSet("one record", List.of(plain("a", CRM, zhang))),
                argumentSet(
                        "the same twice", List.of(plain("a", CRM, zhang), plain("b", CRM, zhang))),
                argumentSet(
                        "values in another order",
                        List.of(
                                plain("a", CRM, zhang),
                                plain(
                                        "b",
                                        CRM,
                                        Map.of(
                                                Field.PHONE,
                                                List.of("+8613800000001", "+8613812345678"))))),
                argumentSet(
                        "a value of its own",
                        List.of(
                                plain("a", CRM, zhang),
                                plain("b", SHOP, Map.of(Field.NAME, List.of("张叁"))))),
                argumentSet(
                        "nothing but evidence",
                        List.of(
                                record(
                                        "a",
                                        CRM,
                                        none,
                                        Map.of(Field.NAME, List.of("张先生")),
                                        Map.of(Column.NAME, List.of("张先生"))))),
                argumentSet(
                        "nothing but texts",
                        List.of(
                                plain("a", CRM, zhang),
                                record(
                                        "b",
                                        CRM,
                                        none,
                                        none,
                                        Map.of(
                                                Column.NAME, List.of("小张"),
                                                Column.NATIONAL_ID, List.of("X1234567"))))),
                argumentSet(
                        "more values than are kept",
                        IntStream.range(0, 40)
                                .mapToObj(i ->
                                        plain("m" + i, CRM, Map.of(Field.NAME, List.of("张三" + i))))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("membersOfACustomer")
    void whatTheRecordsOfACustomerSayComesBackAsItWas(List<SourceRecord> sources) {
        Customer customer = Customer.project(id, sources, 0);

        save(new Change(customer, Map.of(sources.getFirst(), Contribution.CREATED)));

        assertThat(stored()).isEqualTo(customer.at(1));
    }

    @Test
    void tokensAndLineageComeBackAsTheyWere() {
        CustomerId other = CustomerId.from(new SourceId("other"), 0);
        CustomerId third = CustomerId.from(new SourceId("third"), 0);
        Customer customer =
                Customer.begin(id, first)
                        .foundBy(Set.of(new Token("1:abc"), new Token("1:def")))
                        .within(
                                new Lineage(
                                        List.of(
                                                link(other, id, "a", true, 3),
                                                link(third, other, "b", false, 12)),
                                        List.of(
                                                new Apart(id, new CustomerId("x")),
                                                new Apart(other, new CustomerId("y")))));
        save(new Change(customer, Map.of(first, Contribution.CREATED)));

        assertThat(stored()).isEqualTo(customer.at(1));

        save(new Change(stored().foundBy(Set.of()).within(Lineage.NONE), Map.of()));

        assertThat(stored()).isEqualTo(Customer.begin(id, first).at(2));
    }

    private static Absorbed link(
            CustomerId from, CustomerId into, String merge, boolean automatic, long version) {
        return new Absorbed(
                from,
                into,
                new MergeId(merge),
                Instant.parse("2026-03-01T04:00:00.000000001Z"),
                automatic,
                version);
    }

    private static SourceRecord plain(String id, Channel channel, Map<Field, List<String>> values) {
        return record(id, channel, values, Map.of(), Map.of());
    }

    private Change begun(SourceRecord source) {
        return new Change(
                Customer.begin(id, source).telling(Map.of(source.id(), Contribution.CREATED)),
                Map.of(source, Contribution.CREATED));
    }

    private static Change merged(Customer read, SourceRecord source) {
        return new Change(
                read.with(source).telling(Map.of(source.id(), Contribution.MERGED)),
                Map.of(source, Contribution.MERGED));
    }

    private Set<CustomerId> save(Change change) {
        return customers().save(List.of(change));
    }

    private Customer stored() {
        return customers().find(Set.of(id)).values().iterator().next();
    }

    private Map<SourceKey, Contribution> contributions() {
        return contributions(Set.of(first, second));
    }

    private Map<SourceKey, Contribution> contributions(Set<SourceRecord> records) {
        Set<SourceId> ids = records.stream().map(SourceRecord::id).collect(Collectors.toSet());
        return customers().contributions(Map.of(Customer.begin(id, first), ids));
    }

    private SourceKey key(SourceRecord source) {
        return new SourceKey(id, source.id());
    }

    private Set<SourceKey> keys(Set<SourceRecord> sources) {
        var keys = new HashSet<SourceKey>();
        sources.forEach(source -> keys.add(key(source)));
        return keys;
    }
}
