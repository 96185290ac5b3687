package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Customer;
import io.mingce.customer.MergeId;
import io.mingce.dedup.Merge;
import io.mingce.matching.Basis;
import io.mingce.store.engine.Cost;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.Meanwhile;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The archive where customers are very large, and where others write at the same moment.
class ArchiveOddsIT {

    private static final int LARGE = 130;
    private static final int KILO = 1024;
    private static final int TRANSACTION_BYTES = 4 * KILO * KILO;

    private final Shelf shelf = new Shelf();

    @Test
    void recordsOfAsManyBytesAsThereMayBeMoveThereAndBack() {
        shelf.save("one", 1);
        for (int n = 0; n < 14; n++) {
            var item = heavy(n);
            Engine.client().putItem(p -> p.tableName(shelf.tables.customers()).item(item));
        }
        Customer customer = shelf.stored("one");
        shelf.tap.requests();

        assertThat(shelf.archive.archive(customer, Shelf.TODAY).orElseThrow().items())
                .isEqualTo(16);

        assertThat(heaviest()).isLessThan(TRANSACTION_BYTES / 2);
        assertThat(shelf.tables.scan(shelf.tables.archive())).hasSize(16);
        shelf.call("one", "c1");
        assertThat(shelf.archive.bringBack(shelf.stored("one"))).isPresent();
        assertThat(heaviest()).isLessThan(TRANSACTION_BYTES / 2);
        assertThat(shelf.tables.scan(shelf.tables.archive())).isEmpty();
    }

    private static Map<String, AttributeValue> heavy(int number) {
        int bytes = 390 * KILO;
        return Map.of(
                "id", AttributeValue.fromS(Shelf.id("one").value()),
                "part", AttributeValue.fromS(CustomerItem.SOURCE + "z" + (char) ('a' + number)),
                "record", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(new byte[bytes])));
    }

    /// Bytes that the heaviest transaction stored.
    private int heaviest() {
        return shelf.tap.requests().stream()
                .filter(TransactWriteItemsRequest.class::isInstance)
                .mapToInt(request ->
                        ((TransactWriteItemsRequest) request)
                                .transactItems().stream()
                                        .map(TransactWriteItem::put)
                                        .filter(Objects::nonNull)
                                        .map(Put::item)
                                        .mapToInt(Cost::bytes)
                                        .sum())
                .max()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} customers")
    @ValueSource(ints = {48, 49, 110})
    void aCustomerThatAbsorbedManyMovesThereAndBack(int absorbed) {
        shelf.save("one", 1);
        for (int n = 0; n < absorbed; n++) {
            shelf.save("m" + n, 1);
            merge("m" + n);
        }

        assertThat(shelf.archived("one").archived()).isEqualTo(Archived.WHOLLY);

        assertThat(records()).isEqualTo(1 + absorbed);
        assertThat(shelf.tables.scan(shelf.tables.archive())).hasSize(2 + absorbed);
        shelf.call("one", "c1");
        assertThat(records()).isEqualTo(2 + absorbed);
        assertThat(shelf.archive.bringBack(shelf.stored("one"))).isPresent();
        assertThat(shelf.tables.scan(shelf.tables.archive())).isEmpty();
        assertThat(records()).isEqualTo(2 + absorbed);
    }

    private void merge(String name) {
        Customer into = shelf.stored("one");
        Customer from = shelf.stored(name);
        var id = MergeId.of(from.id(), into.id(), from.version());
        var link = new Absorbed(from.id(), into.id(), id, Shelf.NOON, true, from.version() + 1);
        var basis = new Basis(17.5, List.of(), "w1");
        var merge =
                new Merge(
                        id,
                        into.id(),
                        from.id(),
                        Shelf.NOON,
                        Optional.empty(),
                        basis,
                        Optional.empty());
        assertThat(shelf.store.merges().merge(merge, into.absorb(from, link), from)).isTrue();
    }

    private int records() {
        var found = new HashSet<String>();
        for (var partition : shelf.stored("one").partitions()) {
            shelf.store.customers().sources(partition).forEach(s -> found.add(s.id().value()));
        }
        return found.size();
    }

    @ParameterizedTest(name = "before transaction {0}")
    @ValueSource(ints = {0, 1, 2})
    void whoeverIsTouchedOnTheWayStaysAndTheNextRunFinishes(int transaction) {
        Customer before = shelf.save("one", LARGE);
        var archive = meanwhile(transaction, () -> shelf.call("one", "c1"));

        assertThat(archive.archive(before, Shelf.TODAY)).isEmpty();

        assertThat(shelf.stored("one").archived()).isNotEqualTo(Archived.WHOLLY);
        assertThat(shelf.sources("one")).hasSize(LARGE + 1);
        shelf.assertEachIsInOnePlace(LARGE + 1);
        shelf.assertMarked("one");
        assertThat(shelf.archived("one").archived()).isEqualTo(Archived.WHOLLY);
        assertThat(shelf.sources("one")).hasSize(LARGE + 1);
    }

    @ParameterizedTest(name = "before transaction {0}")
    @ValueSource(ints = {1, 2})
    void whoeverIsBroughtBackOnTheWayIsNotMovedAnyFurther(int transaction) {
        Customer before = shelf.save("one", LARGE);
        var archive =
                meanwhile(
                        transaction,
                        () -> assertThat(shelf.archive.bringBack(shelf.stored("one"))).isPresent());

        assertThat(archive.archive(before, Shelf.TODAY)).isEmpty();

        assertThat(shelf.stored("one").archived()).isEqualTo(Archived.NOTHING);
        assertThat(shelf.sources("one")).hasSize(LARGE);
        assertThat(shelf.tables.scan(shelf.tables.archive())).isEmpty();
    }

    @ParameterizedTest(name = "before transaction {0}")
    @ValueSource(ints = {0, 1, 2})
    void whoeverIsArchivedOnTheWayBackStaysThere(int transaction) {
        shelf.save("one", LARGE);
        shelf.archived("one");
        shelf.call("one", "c1");
        Customer partly = shelf.stored("one");
        var archive = meanwhile(transaction, () -> shelf.archived("one"));

        assertThat(archive.bringBack(partly)).isEmpty();

        assertThat(shelf.stored("one").archived()).isEqualTo(Archived.WHOLLY);
        assertThat(shelf.sources("one")).hasSize(LARGE + 1);
        shelf.assertEachIsInOnePlace(LARGE + 1);
    }

    /// More than one answer of a query holds.
    @Test
    void whoeverIsArchivedWhileItIsReadIsReadWhole() {
        Customer before = shelf.save("one", 40, "a note of many letters ".repeat(1_400));
        Installation reader =
                Installation.on(
                        shelf.tables,
                        Meanwhile.before(
                                Engine.client(),
                                QueryRequest.class,
                                1,
                                () ->
                                        assertThat(shelf.archive.archive(before, Shelf.TODAY))
                                                .isPresent()),
                        shelf.kms);

        assertThat(reader.customers().sources(before.id())).hasSize(40);

        assertThat(shelf.stored("one").archived()).isEqualTo(Archived.WHOLLY);
    }

    @Test
    void whatTheRulesAssignedMeanwhileIsNotLost() {
        Customer before = shelf.save("one", 3);
        AssignedTags assigned = AssignedTags.NONE.dormant(Optional.of(Shelf.TODAY));
        var archive =
                meanwhile(
                        0,
                        () ->
                                assertThat(
                                                shelf.store
                                                        .assignments()
                                                        .assign(List.of(before.assigned(assigned))))
                                        .isEmpty());

        assertThat(archive.archive(before, Shelf.TODAY)).isEmpty();

        assertThat(shelf.stored("one").assigned()).isEqualTo(assigned);
        assertThat(shelf.archived("one").assigned()).isEqualTo(assigned);
    }

    @Test
    void theRulesAssignNothingInThePlaceOfAnArchivedCustomer() {
        Customer before = shelf.save("one", 3);
        Customer archived = shelf.archived("one");
        AssignedTags assigned = AssignedTags.NONE.dormant(Optional.of(Shelf.TODAY));
        var place = shelf.tables.scan(shelf.tables.customers());

        for (Customer read : List.of(before, archived)) {
            assertThat(shelf.store.assignments().assign(List.of(read.assigned(assigned))))
                    .isEqualTo(Set.of(before.id()));
        }

        assertThat(shelf.tables.scan(shelf.tables.customers())).isEqualTo(place);
    }

    @Test
    void whoeverWritesAtTheSameInstantIsNoFailure() {
        Customer before = shelf.save("one", 3);
        var archive =
                meanwhile(
                        0,
                        () -> {
                            throw canceled("TransactionConflict");
                        });

        assertThat(archive.archive(before, Shelf.TODAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER"})
    void whereTheAnswerIsLostTheSameAgainDoesNoHarm(Tap.Death death) {
        Customer before = shelf.save("one", 3);
        shelf.tap.dieAt(0, death);
        try {
            shelf.archive.archive(before, Shelf.TODAY);
        } catch (SdkClientException e) {
            shelf.tap.live();
        }

        assertThat(shelf.archive.archive(before, Shelf.TODAY).isPresent())
                .isEqualTo(death == Tap.Death.BEFORE);

        assertThat(shelf.stored("one").archived()).isEqualTo(Archived.WHOLLY);
        assertThat(shelf.sources("one")).hasSize(3);
    }

    @Test
    void everyAttributeInTheArchiveSaysWhatItMayHold() {
        shelf.save("one", 3);
        shelf.archived("one");

        var known = new HashSet<>(CustomerItem.SCHEMA.attributeNames());
        known.addAll(Departure.SECRECY.keySet());
        assertThat(shelf.tables.scan(shelf.tables.archive()))
                .allSatisfy(item -> assertThat(known).containsAll(item.keySet()));
        assertThat(requireNonNull(Departure.SECRECY.get("archivedOn")).name()).isEqualTo("PLAIN");
    }

    private DynamoDbArchive meanwhile(int transaction, Runnable what) {
        return new DynamoDbArchive(
                Meanwhile.before(
                        Engine.client(), TransactWriteItemsRequest.class, transaction, what),
                shelf.tables.customerTables());
    }

    static TransactionCanceledException canceled(String code) {
        return TransactionCanceledException.builder()
                .cancellationReasons(CancellationReason.builder().code(code).build())
                .build();
    }
}
