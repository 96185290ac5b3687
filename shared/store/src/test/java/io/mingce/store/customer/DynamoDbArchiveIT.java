package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.exception.SdkClientException;

import java.util.List;
import java.util.Set;

/// Customers on their way into the archive and back.
class DynamoDbArchiveIT {

    private static final int LARGE = 130;

    private final Shelf shelf = new Shelf();
    private final Tap tap = shelf.tap;
    private final Tables tables = shelf.tables;
    private final Installation store = shelf.store;
    private final DynamoDbArchive archive = shelf.archive;
    private final CustomerId id = Shelf.id("one");

    @ParameterizedTest(name = "{0} records")
    @ValueSource(ints = {1, 3, 48, 49, 50, LARGE})
    void anArchivedCustomerIsReadAsBefore(int records) {
        Customer before = save(records);
        var sources = store.customers().sources(id);

        assertThat(archive.archive(before, Shelf.TODAY).orElseThrow().items())
                .isEqualTo(records + 1);

        Customer after = stored();
        assertThat(after.archived()).isEqualTo(Archived.WHOLLY);
        assertThat(after.at(0).archived(Archived.NOTHING))
                .isEqualTo(before.at(0).archived(Archived.NOTHING));
        assertThat(store.customers().sources(id)).isEqualTo(sources);
        assertThat(shelf.contributions(after)).hasSize(records);
        assertThat(tables.scan(tables.customers())).hasSize(1);
        assertThat(tables.scan(tables.archive())).hasSize(records + 1);
    }

    @Test
    void aCustomerOfUsualSizeMovesInOneTransaction() {
        Customer before = save(5);
        tap.requests();

        archive.archive(before, Shelf.TODAY);

        assertThat(tap.requests()).hasSize(2);
    }

    @Test
    void whatStaysBehindTellsNothingOfAPerson() {
        archive.archive(save(3), Shelf.TODAY);

        assertThat(tables.scan(tables.customers()))
                .singleElement()
                .satisfies(stub ->
                        assertThat(stub)
                                .containsOnlyKeys(
                                        "id", "part", "version", "lastActivity", "archived"));
    }

    @Test
    void anInteractionBringsACustomerBackWithinTwoRequestsMore() {
        save(3);
        tap.requests();
        call("c1");
        int active = tap.requests().size();
        archive.archive(stored(), Shelf.TODAY);
        tap.requests();

        call("c2");

        assertThat(tap.requests()).hasSizeLessThanOrEqualTo(active + 2);
        assertThat(stored().archived()).isEqualTo(Archived.PARTLY);
        assertThat(store.customers().sources(id)).hasSize(5);
        assertThat(archive.bringBack(stored())).isPresent();
        assertThat(stored().archived()).isEqualTo(Archived.NOTHING);
        assertThat(store.customers().sources(id)).hasSize(5);
        assertThat(tables.scan(tables.archive())).isEmpty();
    }

    @Test
    void theSameRecordAgainWakesNobody() {
        save(3);
        call("c1");
        archive.archive(stored(), Shelf.TODAY);

        call("c1");

        assertThat(stored().archived()).isEqualTo(Archived.WHOLLY);
    }

    @Test
    void whoeverWasTouchedStays() {
        Customer before = save(3);
        call("c1");

        assertThat(archive.archive(before, Shelf.TODAY)).isEmpty();

        assertThat(stored().archived()).isEqualTo(Archived.NOTHING);
        assertThat(tables.scan(tables.archive())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void dyingAtAnyWriteOfTheMoveEverythingIsFoundAndTheNextRunFinishes(Tap.Death death) {
        int died = 0;
        for (int n = 0; ; n++) {
            var one = new DynamoDbArchiveIT();
            Customer before = one.save(LARGE);
            one.tap.dieAt(n, death);
            try {
                one.archive.archive(before, Shelf.TODAY);
            } catch (SdkClientException e) {
                died++;
            }
            if (!one.tap.died()) {
                break;
            }
            one.tap.live();

            one.assertWhole(LARGE);
            if (one.stored().archived() != Archived.WHOLLY) {
                assertThat(one.archive.archive(one.stored(), Shelf.TODAY)).isPresent();
            }
            one.assertWhole(LARGE);
            assertThat(one.tables.scan(one.tables.customers())).hasSize(1);
        }
        assertThat(died).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void dyingAtAnyWriteOfTheReturnEverythingIsFoundAndTheNextRunFinishes(Tap.Death death) {
        int died = 0;
        for (int n = 0; ; n++) {
            var one = new DynamoDbArchiveIT();
            one.archive.archive(one.save(LARGE), Shelf.TODAY);
            one.call("c1");
            Customer partly = one.stored();
            one.tap.dieAt(n, death);
            try {
                one.archive.bringBack(partly);
            } catch (SdkClientException e) {
                died++;
            }
            if (!one.tap.died()) {
                break;
            }
            one.tap.live();

            one.assertWhole(LARGE + 1);
            if (one.stored().archived() == Archived.PARTLY) {
                assertThat(one.archive.bringBack(one.stored())).isPresent();
            }
            one.assertWhole(LARGE + 1);
            assertThat(one.tables.scan(one.tables.archive())).isEmpty();
        }
        assertThat(died).isEqualTo(3);
    }

    @Test
    void recordsCanBeTakenOutOfAnArchivedCustomerAndItComesBackForThat() {
        Customer before = save(3);
        archive.archive(before, Shelf.TODAY);
        List<SourceRecord> sources = store.customers().sources(id);
        Customer rest =
                Customer.project(id, sources.subList(1, 3), stored().version()).after(stored());

        assertThat(
                        store.customers()
                                .withdraw(rest, Set.of(new SourceKey(id, sources.getFirst().id()))))
                .isTrue();

        assertThat(store.customers().sources(id)).isEqualTo(sources.subList(1, 3));
        assertThat(stored().archived()).isEqualTo(Archived.PARTLY);
    }

    @Test
    void whoseLastRecordIsTakenOutLeavesNothingInTheArchive() {
        archive.archive(save(1), Shelf.TODAY);
        SourceRecord only = store.customers().sources(id).getFirst();

        assertThat(store.customers().withdraw(stored(), Set.of(new SourceKey(id, only.id()))))
                .isTrue();

        assertThat(store.customers().find(Set.of(id))).isEmpty();
        assertThat(tables.scan(tables.archive())).isEmpty();
        assertThat(tables.scan(tables.customers())).isEmpty();
    }

    private void assertWhole(int records) {
        assertThat(shelf.sources("one")).hasSize(records);
        assertThat(shelf.contributions(stored())).hasSize(records);
        shelf.assertEachIsInOnePlace(records);
    }

    private Customer save(int records) {
        return shelf.save("one", records);
    }

    private void call(String source) {
        shelf.call("one", source);
    }

    private Customer stored() {
        return shelf.stored("one");
    }
}
