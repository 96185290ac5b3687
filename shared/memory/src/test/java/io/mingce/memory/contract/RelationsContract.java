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
import io.mingce.customer.Relation;
import io.mingce.customer.Relation.Kind;
import io.mingce.customer.Relations;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.dedup.Merge;
import io.mingce.dedup.Merges;
import io.mingce.matching.Basis;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What [Relations] promises, wherever it keeps them.
public abstract class RelationsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456789Z");

    private final String run = UUID.randomUUID().toString();
    private final SourceRecord ofOne = record(run + "1", CRM, Map.of(Field.NAME, "张三"));
    private final SourceRecord ofOther = record(run + "2", CRM, Map.of(Field.NAME, "李四"));
    private final CustomerId one = CustomerId.from(ofOne.id(), 0);
    private final CustomerId other = CustomerId.from(ofOther.id(), 0);

    /// Where the customers are that have to do with each other.
    protected abstract Customers customers();

    /// Where they are merged.
    protected abstract Merges merges();

    /// The adapter under test; tests use ids of their own, so it need not be empty.
    protected abstract Relations relations();

    @BeforeEach
    void thereAreTwo() {
        save(one, ofOne);
        save(other, ofOther);
    }

    @ParameterizedTest
    @EnumSource
    void standsWithBoth(Kind kind) {
        Relation relation = relation(kind, Optional.of("采购部长"));

        assertThat(relations().put(relation)).isTrue();

        assertThat(relations().of(Set.of(one))).containsExactly(relation);
        assertThat(relations().of(Set.of(other))).containsExactly(relation.inverse());
        assertThat(relations().of(Set.of(one, other)))
                .containsExactlyInAnyOrder(relation, relation.inverse());
    }

    @Test
    void putAgainItIsStillOne() {
        Relation relation = relation(Kind.CONTACT_OF, Optional.empty());
        relations().put(relation);

        assertThat(relations().put(relation)).isTrue();
        assertThat(relations().put(relation.inverse())).isTrue();

        assertThat(relations().of(Set.of(one))).containsExactly(relation);
    }

    @Test
    void putAnewItReplacesWhatWasThere() {
        relations().put(relation(Kind.CONTACT_OF, Optional.empty()));

        relations().put(relation(Kind.CONTACT_OF, Optional.of("财务")));

        assertThat(relations().of(Set.of(other)))
                .containsExactly(relation(Kind.CONTACT_OF, Optional.of("财务")).inverse());
    }

    @Test
    void thereMayBeSeveralKindsAndOneIsRemovedAtBothEnds() {
        relations().put(relation(Kind.CONTACT_OF, Optional.empty()));
        relations().put(relation(Kind.REFERRED, Optional.empty()));

        removeFromTheOther(Kind.HAS_CONTACT);
        removeFromTheOther(Kind.HAS_CONTACT);

        assertThat(relations().of(Set.of(one)))
                .extracting(Relation::kind)
                .containsExactly(Kind.REFERRED);
        assertThat(relations().of(Set.of(other)))
                .extracting(Relation::kind)
                .containsExactly(Kind.REFERRED_BY);
    }

    @Test
    void nothingIsStoredWithACustomerThatIsNotThere() {
        var nobody = CustomerId.from(new SourceId(run + "nobody"), 0);

        assertThat(
                        relations()
                                .put(
                                        new Relation(
                                                one,
                                                Kind.REFERRED,
                                                nobody,
                                                Optional.empty(),
                                                NOON,
                                                "li")))
                .isFalse();
        assertThat(
                        relations()
                                .put(
                                        new Relation(
                                                nobody,
                                                Kind.REFERRED,
                                                one,
                                                Optional.empty(),
                                                NOON,
                                                "li")))
                .isFalse();

        assertThat(relations().of(Set.of(one, nobody))).isEmpty();
    }

    @Test
    void nothingIsStoredWithACustomerThatWasMergedAway() {
        mergeOtherAway();

        assertThat(relations().put(relation(Kind.HOUSEHOLD, Optional.empty()))).isFalse();
        assertThat(relations().of(Set.of(one, other))).isEmpty();
    }

    @Test
    void whoIsMergedAwayKeepsItsRelations() {
        Relation relation = relation(Kind.HOUSEHOLD, Optional.empty());
        relations().put(relation);
        mergeOtherAway();

        assertThat(relations().of(stored(one).partitions()))
                .containsExactlyInAnyOrder(relation, relation.inverse());
    }

    @Test
    void theyAreReadTogetherWithTheSourceRecords() {
        Relation relation = relation(Kind.PARENT_OF, Optional.empty());
        relations().put(relation);

        assertThat(customers().history(one))
                .isEqualTo(new Customers.Stored(List.of(ofOne), List.of(relation)));
        assertThat(customers().sources(one)).containsExactly(ofOne);
    }

    @Test
    void withTheLastRecordOfACustomerItsRelationsGoAtBothEnds() {
        relations().put(relation(Kind.PARENT_OF, Optional.empty()));
        relations().put(relation(Kind.REFERRED_BY, Optional.empty()));

        customers().withdraw(stored(one), Set.of(new SourceKey(one, ofOne.id())));

        assertThat(relations().of(Set.of(one, other))).isEmpty();
        assertThat(customers().sources(other)).containsExactly(ofOther);
    }

    private Relation relation(Kind kind, Optional<String> role) {
        return new Relation(one, kind, other, role, NOON, "li");
    }

    private void removeFromTheOther(Kind kind) {
        relations().remove(/* own= */ other, kind, /* other= */ one);
    }

    private void mergeOtherAway() {
        Customer into = stored(one);
        Customer from = stored(other);
        MergeId id = MergeId.of(other, one, from.version());
        var link = new Absorbed(other, one, id, NOON, true, from.version() + 1);
        assertThat(
                        merges().merge(
                                        new Merge(
                                                id,
                                                one,
                                                other,
                                                NOON,
                                                Optional.empty(),
                                                Basis.RULING,
                                                Optional.empty()),
                                        into.absorb(from, link),
                                        from))
                .isTrue();
    }

    private void save(CustomerId id, SourceRecord source) {
        customers()
                .save(
                        List.of(
                                new Change(
                                        Customer.begin(id, source),
                                        Map.of(source, Contribution.CREATED))));
    }

    private Customer stored(CustomerId id) {
        return Objects.requireNonNull(customers().find(Set.of(id)).get(id));
    }
}
