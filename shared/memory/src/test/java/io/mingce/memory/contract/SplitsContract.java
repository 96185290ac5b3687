package io.mingce.memory.contract;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.dedup.Splits;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// What [Splits] promises, wherever the customers are kept.
public abstract class SplitsContract {

    private final String run = UUID.randomUUID().toString();
    private final CustomerId one = CustomerId.from(new SourceId(run + "one"), 0);
    private final CustomerId other = CustomerId.from(new SourceId(run + "other"), 0);
    private final SourceRecord stays = record("s1", CRM, Map.of(Field.NAME, "张三"));
    private final SourceRecord goes = record("s2", CRM, Map.of(Field.NAME, "李四"));

    /// Where the customers are that are split.
    protected abstract Customers customers();

    /// The adapter under test; tests use ids of their own, so it need not be empty.
    protected abstract Splits splits();

    @BeforeEach
    void thereIsOneWithTwoRecords() {
        var records = new LinkedHashMap<SourceRecord, Contribution>();
        records.put(stays, Contribution.CREATED);
        records.put(goes, Contribution.MERGED);
        save(new Change(Customer.begin(one, stays).with(goes), records));
    }

    @Test
    void aRecordBeginsACustomerOfItsOwn() {
        assertThat(splits().split(left(), taken(), Set.of(key(one, goes)))).isTrue();

        assertThat(stored(one)).isEqualTo(Customer.begin(one, stays).at(2));
        assertThat(stored(other)).isEqualTo(Customer.begin(other, goes).at(1));
        assertThat(customers().sources(one)).containsExactly(stays);
        assertThat(customers().sources(other)).containsExactly(goes);
        Set<SourceId> moved = Set.of(goes.id());
        assertThat(customers().contributions(Map.of(stored(one), moved, stored(other), moved)))
                .isEqualTo(Map.of(key(other, goes), Contribution.MERGED));
    }

    @Test
    void aRecordIsGivenToACustomerThatThereIs() {
        SourceRecord theirs = record("s3", CRM, Map.of(Field.NOTE, "theirs"));
        save(new Change(Customer.begin(other, theirs), Map.of(theirs, Contribution.CREATED)));

        assertThat(splits().split(left(), stored(other).with(goes), Set.of(key(one, goes))))
                .isTrue();

        assertThat(stored(other).version()).isEqualTo(2);
        assertThat(stored(other).profile().value(Field.NAME)).contains("李四");
        assertThat(customers().sources(other)).containsExactly(goes, theirs);
    }

    @Test
    void recordsThatAreNotThereAndThoseThatAreThereAlreadyDoNoHarm() {
        assertThat(
                        splits().split(
                                        left(),
                                        taken(),
                                        Set.of(
                                                key(one, goes),
                                                key(other, stays),
                                                new SourceKey(one, new SourceId("none")))))
                .isTrue();

        assertThat(customers().sources(one)).containsExactly(stays);
        assertThat(customers().sources(other)).containsExactly(goes);
    }

    @Test
    void nothingMovesWhereSomebodyChangedTheOne() {
        Customer read = left();
        save(new Change(stored(one), Map.of()));

        assertThat(splits().split(read, taken(), Set.of(key(one, goes)))).isFalse();

        assertThat(customers().sources(one)).containsExactly(stays, goes);
        assertThat(customers().find(Set.of(other))).isEmpty();
    }

    @Test
    void nothingMovesToACustomerThatIsThereAlready() {
        SourceRecord theirs = record("s3", CRM, Map.of(Field.NOTE, "theirs"));
        save(new Change(Customer.begin(other, theirs), Map.of(theirs, Contribution.CREATED)));

        assertThat(splits().split(left(), taken(), Set.of(key(one, goes)))).isFalse();
        assertThat(splits().split(left(), taken().at(7), Set.of(key(one, goes)))).isFalse();

        assertThat(stored(one).version()).isOne();
        assertThat(customers().sources(other)).containsExactly(theirs);
    }

    @Test
    void ofManyAtOnceOneHappens() {
        Customer left = left();

        var done = Together.run(10, _ -> splits().split(left, taken(), Set.of(key(one, goes))));

        assertThat(done).containsOnlyOnce(true);
        assertThat(customers().sources(one)).containsExactly(stays);
        assertThat(customers().sources(other)).containsExactly(goes);
    }

    @Test
    void aCustomerThatWasGoneCanBeginAgain() {
        save(new Change(Customer.begin(other, goes), Map.of(goes, Contribution.CREATED)));
        assertThat(customers().withdraw(stored(other), Set.of(key(other, goes)))).isTrue();

        assertThat(splits().split(left(), taken(), Set.of(key(one, goes)))).isTrue();

        assertThat(customers().sources(other)).containsExactly(goes);
    }

    @Test
    void asManyRecordsMoveAsArePromised() {
        var records = new LinkedHashMap<SourceRecord, Contribution>();
        var moved = new HashSet<SourceKey>();
        for (int i = 0; i < Splits.MOST; i++) {
            SourceRecord each = record("m" + i, CRM, Map.of(Field.NOTE, "" + i));
            records.put(each, Contribution.MERGED);
            moved.add(key(one, each));
        }
        save(new Change(stored(one), records));

        assertThat(splits().split(left(), taken(), moved)).isTrue();

        assertThat(customers().sources(one)).containsExactly(stays, goes);
        assertThat(customers().sources(other)).hasSize(Splits.MOST);
    }

    private Customer left() {
        return Customer.begin(one, stays).at(stored(one).version());
    }

    private Customer taken() {
        return Customer.begin(other, goes);
    }

    private void save(Change change) {
        assertThat(customers().save(List.of(change))).isEmpty();
    }

    private Customer stored(CustomerId id) {
        return Objects.requireNonNull(customers().find(Set.of(id)).get(id));
    }

    private static SourceKey key(CustomerId customer, SourceRecord source) {
        return new SourceKey(customer, source.id());
    }
}
