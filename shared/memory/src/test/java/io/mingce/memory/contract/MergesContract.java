package io.mingce.memory.contract;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.dedup.Merge;
import io.mingce.dedup.Merges;
import io.mingce.identity.Token;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchRule;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What [Merges] promises, wherever it keeps them, and what becomes of [Customers] by it.
public abstract class MergesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Basis BASIS =
            new Basis(12.25, List.of(MatchRule.SHARED_CONTACT, MatchRule.DIFFERENT_NAMES), "w1");

    private final String run = UUID.randomUUID().toString();
    private final CustomerId one = CustomerId.from(new SourceId(run + "one"), 0);
    private final CustomerId other = CustomerId.from(new SourceId(run + "other"), 0);
    private final CustomerId third = CustomerId.from(new SourceId(run + "third"), 0);
    private final SourceRecord ofOne = said("s1", Map.of(Field.NAME, "张三"));
    private final SourceRecord ofOther = said("s2", Map.of(Field.EMAIL, "zs@example.com"));
    private final SourceRecord ofThird = said("s3", Map.of(Field.NOTE, "third"));

    /// Where the customers are that are merged.
    protected abstract Customers customers();

    /// The adapter under test; tests use ids of their own, so it need not be empty.
    protected abstract Merges merges();

    @BeforeEach
    void thereAreThree() {
        save(one, ofOne);
        save(other, ofOther);
        save(third, ofThird);
    }

    @Test
    void bothIdsLeadToTheSurvivorAndEachRecordStaysWhereItWas() {
        Merge merge = merge(other, one);

        Customer survivor = stored(one);
        assertThat(survivor.partitions()).containsExactlyInAnyOrder(one, other);
        assertThat(survivor.profile().value(Field.EMAIL)).contains("zs@example.com");
        assertThat(survivor.version()).isEqualTo(2);
        assertThat(customers().find(Set.of(one, other, third, new CustomerId("nobody"))))
                .isEqualTo(Map.of(one, survivor, other, survivor, third, stored(third)));
        assertThat(customers().sources(one)).containsExactly(ofOne);
        assertThat(customers().sources(other)).containsExactly(ofOther);
        assertThat(merges().find(merge.id())).contains(merge);
    }

    @Test
    void undoneBothAreAsTheyWere() {
        Customer before = stored(one);
        Customer otherBefore = stored(other);
        Merge merge = merge(other, one);

        assertThat(undo(merge, before, otherBefore)).isTrue();

        assertThat(stored(one)).isEqualTo(before.at(3));
        assertThat(stored(other)).isEqualTo(otherBefore.at(3));
        assertThat(merges().find(merge.id()).flatMap(Merge::undone))
                .contains(new Merge.Undone(NOON, Optional.of("li")));
    }

    @Test
    void aMergeThatNobodyMadeIsNotFound() {
        assertThat(merges().find(new MergeId(run))).isEmpty();
    }

    @Test
    void nothingIsMergedWhereSomebodyChangedTheSurvivor() {
        Customer read = stored(one);
        change(one);

        assertThat(merge(read, stored(other), NOON)).isFalse();

        assertThat(stored(one).lineage().absorbed()).isEmpty();
        assertThat(stored(other).id()).isEqualTo(other);
        assertThat(merges().find(id(read, stored(other)))).isEmpty();
    }

    @Test
    void nothingIsMergedWhereSomebodyChangedTheOther() {
        Customer read = stored(other);
        change(other);

        assertThat(merge(stored(one), read, NOON)).isFalse();

        assertThat(stored(one).version()).isOne();
        assertThat(stored(other).id()).isEqualTo(other);
    }

    @Test
    void nothingIsUndoneWhereSomebodyChangedTheSurvivor() {
        Customer before = stored(one);
        Customer otherBefore = stored(other);
        Merge merge = merge(other, one);
        Customer read = stored(one);
        change(one);

        assertThat(merges().undo(undone(merge), before.at(read.version()), otherBefore.at(2)))
                .isFalse();
        assertThat(merges().undo(undone(merge), before.at(3), otherBefore.at(1))).isFalse();

        assertThat(stored(other)).isEqualTo(stored(one));
        assertThat(merges().find(merge.id())).contains(merge);
    }

    @Test
    void ofManyMergesAtOnceInBothDirectionsOneHappens() {
        Customer a = stored(one);
        Customer b = stored(other);

        var done = Together.run(20, i -> i % 2 == 0 ? merge(a, b, NOON) : merge(b, a, NOON));

        assertThat(done).containsOnlyOnce(true);
        assertThat(stored(one)).isEqualTo(stored(other));
        assertThat(stored(one).lineage().absorbed()).hasSize(1);
    }

    @Test
    void ofAMergeAndAChangeAtOnceNothingIsLost() {
        Customer a = stored(one);
        Customer b = stored(other);
        SourceRecord late = said("late", Map.of(Field.NOTE, "late"));

        var done =
                Together.run(
                        2,
                        i ->
                                i == 0
                                        ? merge(a, b, NOON)
                                        : customers()
                                                .save(
                                                        List.of(
                                                                new Change(
                                                                        b.with(late),
                                                                        Map.of(
                                                                                late,
                                                                                Contribution
                                                                                        .MERGED))))
                                                .isEmpty());

        assertThat(done).containsOnlyOnce(true);
        assertThat(customers().sources(other).contains(late)).isEqualTo(done.get(1));
    }

    @Test
    void redirectsOfOneMergeAfterTheOtherAreFollowed() {
        Customer before = stored(other);
        Customer thirdBefore = stored(third);
        Merge first = merge(third, other);
        Customer between = stored(other);
        Merge second = merge(other, one);

        assertThat(stored(third)).isEqualTo(stored(one));
        assertThat(stored(one).partitions()).containsExactlyInAnyOrder(one, other, third);

        assertThat(undo(second, Customer.begin(one, ofOne), between)).isTrue();
        assertThat(stored(third)).isEqualTo(stored(other));
        assertThat(undo(first, before, thirdBefore)).isTrue();
        assertThat(stored(third).profile()).isEqualTo(thirdBefore.profile());
    }

    @Test
    void theFirstOfTwoMergesCanBeUndoneAlone() {
        Customer otherBefore = stored(other);
        Merge first = merge(other, one);
        merge(third, one);
        Customer now = stored(one);

        assertThat(undo(first, now, otherBefore)).isTrue();

        assertThat(stored(other)).isEqualTo(otherBefore.at(3));
        assertThat(stored(third)).isEqualTo(stored(one));
    }

    @Test
    void nobodyIsStoredInThePlaceOfACustomerMergedAway() {
        Customer read = stored(other);
        merge(other, one);

        assertThat(save(other, ofOther)).containsExactly(other);
        assertThat(customers().save(List.of(new Change(read, Map.of())))).containsExactly(other);

        assertThat(stored(other)).isEqualTo(stored(one));
    }

    @Test
    void aRecordIsWithdrawnFromWhereItIs() {
        merge(other, one);
        Customer left = stored(one);

        assertThat(customers().withdraw(left, Set.of(key(other, ofOther)))).isTrue();

        assertThat(customers().sources(other)).isEmpty();
        assertThat(customers().sources(one)).containsExactly(ofOne);
        assertThat(stored(other)).isEqualTo(left.at(3));
    }

    @Test
    void withItsLastRecordACustomerIsGoneUnderAllIts() {
        merge(third, other);
        merge(other, one);

        assertThat(
                        customers()
                                .withdraw(
                                        stored(one),
                                        Set.of(
                                                key(one, ofOne),
                                                key(other, ofOther),
                                                key(third, ofThird))))
                .isTrue();

        assertThat(customers().find(Set.of(one, other, third))).isEmpty();
        assertThat(save(third, ofThird)).isEmpty();
        assertThat(stored(third).version()).isOne();
    }

    private Merge merge(CustomerId from, CustomerId into) {
        Customer survivor = stored(into);
        Customer gone = stored(from);
        assertThat(merge(survivor, gone, NOON)).isTrue();
        return new Merge(
                id(survivor, gone), into, from, NOON, Optional.empty(), BASIS, Optional.empty());
    }

    private boolean merge(Customer into, Customer from, Instant at) {
        MergeId id = id(into, from);
        var link = new Absorbed(from.id(), into.id(), id, at, true, from.version() + 1);
        return merges().merge(
                        new Merge(
                                id,
                                into.id(),
                                from.id(),
                                at,
                                Optional.empty(),
                                BASIS,
                                Optional.empty()),
                        into.absorb(from, link),
                        from);
    }

    private boolean undo(Merge merge, Customer left, Customer restored) {
        return merges().undo(
                        undone(merge),
                        left.at(stored(left.id()).version()),
                        restored.at(restored.version() + 1));
    }

    private static Merge undone(Merge merge) {
        return merge.undone(NOON, Optional.of("li"));
    }

    private static MergeId id(Customer into, Customer from) {
        return MergeId.of(from.id(), into.id(), from.version());
    }

    private void change(CustomerId id) {
        assertThat(customers().save(List.of(new Change(stored(id), Map.of())))).isEmpty();
    }

    private Set<CustomerId> save(CustomerId id, SourceRecord source) {
        return customers()
                .save(
                        List.of(
                                new Change(
                                        Customer.begin(id, source)
                                                .foundBy(Set.of(new Token("1:" + source.id()))),
                                        Map.of(source, Contribution.CREATED))));
    }

    private Customer stored(CustomerId id) {
        return Objects.requireNonNull(customers().find(Set.of(id)).get(id));
    }

    private static SourceKey key(CustomerId customer, SourceRecord source) {
        return new SourceKey(customer, source.id());
    }

    private static SourceRecord said(String id, Map<Field, String> values) {
        return record(id, CRM, values);
    }
}
