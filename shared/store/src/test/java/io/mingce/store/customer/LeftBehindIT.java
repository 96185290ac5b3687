package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Relation;
import io.mingce.erasure.Leftovers;
import io.mingce.request.Hold;
import io.mingce.review.CaseId;
import io.mingce.store.archiving.DynamoDbRetentionEnds;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.directory.DynamoDbDirectoryLog;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.Tables;
import io.mingce.store.erasure.DynamoDbLeftovers;
import io.mingce.store.request.DynamoDbHolds;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is left of somebody, with their key or without, and that all of it goes.
class LeftBehindIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Shelf shelf = new Shelf();
    private final Tables tables = shelf.tables;
    private final RetentionEnds ends = new DynamoDbRetentionEnds(Engine.client(), tables.jobs());
    private final DynamoDbHolds holds = new DynamoDbHolds(Engine.client(), tables.jobs());

    /// As another process: that of the erasure.
    private Leftovers leftovers() {
        var process = process();
        return new DynamoDbLeftovers(
                Engine.client(),
                tables.jobs(),
                new Remains(Engine.client(), tables.customerTables(), process.dataKeys()),
                new DynamoDbDirectoryLog(
                        Engine.client(),
                        tables.identifiers(),
                        new Envelope(process.keysets()),
                        Clock.systemUTC()),
                () -> TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Installation process() {
        return Installation.on(tables, Engine.client(), shelf.kms);
    }

    @BeforeEach
    void somebodyIsThereAndSomebodyElse() {
        shelf.save("one", 30);
        shelf.save("other", 2);
    }

    private static Set<CustomerId> one() {
        return Set.of(Shelf.id("one"));
    }

    @Test
    void everythingUnderAnIdGoesAndNothingElse() {
        assertThat(leftovers().items(one())).isEqualTo(Map.of("Customers", 31L, "Archive", 0L));

        assertThat(shelf.store.customers().find(one())).isEmpty();
        assertThat(shelf.sources("one")).isEmpty();
        assertThat(shelf.sources("other")).hasSize(2);
        assertThat(leftovers().items(one())).isEqualTo(Map.of("Customers", 0L, "Archive", 0L));
    }

    @Test
    void whatIsInTheArchiveGoesToo() {
        shelf.archived("one");

        assertThat(leftovers().items(one())).isEqualTo(Map.of("Customers", 1L, "Archive", 31L));

        assertThat(tables.scan(tables.archive())).isEmpty();
    }

    @Test
    void theOtherEndsOfRelationsGoWithThem() {
        shelf.store
                .relations()
                .put(
                        new Relation(
                                Shelf.id("one"),
                                Relation.Kind.HOUSEHOLD,
                                Shelf.id("other"),
                                Optional.empty(),
                                Instant.EPOCH,
                                "li"));
        shelf.archived("other");

        leftovers().items(one());

        assertThat(shelf.store.relations().of(Set.of(Shelf.id("other")))).isEmpty();
        assertThat(shelf.sources("other")).hasSize(2);
    }

    @Test
    void aKeyIsDestroyedAndWasThereOnce() {
        assertThat(leftovers().keys(one())).isEqualTo(Map.of("CustomerKeys", 1L));
        assertThat(leftovers().keys(one())).isEqualTo(Map.of("CustomerKeys", 0L));

        assertThat(tables.scan(tables.customerKeys())).hasSize(1);
    }

    @Test
    void presentAreThoseOfWhomAnythingIsLeft() {
        shelf.save("archived", 1);
        shelf.archived("archived");
        var all = Set.of(Shelf.id("one"), Shelf.id("other"), Shelf.id("archived"), Shelf.id("no"));
        leftovers().keys(Set.of(Shelf.id("other"), Shelf.id("archived")));
        var stub = CustomerItems.key(Shelf.id("archived"), CustomerItem.PROFILE);
        Engine.client().deleteItem(d -> d.tableName(tables.customers()).key(stub));
        leftovers().items(one());

        assertThat(leftovers().present(all))
                .containsExactlyInAnyOrder(
                        Shelf.id("one"), Shelf.id("other"), Shelf.id("archived"));
        leftovers().keys(one());
        assertThat(leftovers().present(one())).isEmpty();
        assertThat(leftovers().present(Set.of())).isEmpty();
    }

    @Test
    void jobsThatNameThemGoAndThoseOfOthersStay() {
        ends.handOver(Set.of(Shelf.id("one"), Shelf.id("other")), TODAY);
        holds.set(hold("one", "SO-1", TODAY.minusDays(1)));
        holds.set(hold("one", "SO-2", TODAY));
        holds.set(hold("other", "SO-3", TODAY.minusDays(1)));

        assertThat(leftovers().jobs(one())).isEqualTo(Map.of("Jobs", 2L));
        assertThat(leftovers().jobs(one())).isEqualTo(Map.of("Jobs", 0L));

        assertThat(ends.waiting(10)).containsExactly(Shelf.id("other"));
        assertThat(holds.of(one())).extracting(Hold::order).containsExactly(Optional.of("SO-2"));
        assertThat(holds.of(Set.of(Shelf.id("other")))).hasSize(1);
    }

    private static Hold hold(String name, String order, LocalDate until) {
        return new Hold(
                Shelf.id(name), Optional.of(order), "audit", until, Instant.EPOCH, "user-7");
    }

    @Test
    void reviewCasesGo() {
        var pair = CaseId.of(Shelf.id("one"), Shelf.id("other"));
        var another = CaseId.of(Shelf.id("other"), Shelf.id("third"));
        for (CaseId id : List.of(pair, another)) {
            var item = new HashMap<>(ReviewCaseItem.key(id));
            item.put("openedAt", AttributeValue.fromS("2026-11-23T00:00:00Z"));
            Engine.client().putItem(p -> p.tableName(tables.jobs()).item(item));
        }

        assertThat(leftovers().pairs(Set.of(pair), Set.of())).isEqualTo(Map.of("Jobs", 1L));

        assertThat(tables.scan(tables.jobs()))
                .extracting(item -> requireNonNull(item.get("job")).s())
                .containsExactly("review#" + another);
    }

    @Test
    void theDirectoryIsToldThatTheyAreGone() {
        assertThat(leftovers().directory(one())).isEqualTo(Map.of("Directory", 1L));
        assertThat(leftovers().directory(Set.of())).isEqualTo(Map.of("Directory", 0L));

        assertThat(tables.scan(tables.identifiers()))
                .filteredOn(item -> requireNonNull(item.get("token")).s().equals("directory"))
                .hasSize(1);
    }

    @Test
    void somebodyWhoseKeyIsDestroyedIsNotThereWhateverIsLeft() {
        Customer before = shelf.stored("one");
        shelf.store
                .relations()
                .put(
                        new Relation(
                                Shelf.id("one"),
                                Relation.Kind.HOUSEHOLD,
                                Shelf.id("other"),
                                Optional.empty(),
                                Instant.EPOCH,
                                "li"));
        leftovers().keys(one());

        var process = process();
        assertThat(process.customers().find(one())).isEmpty();
        assertThat(process.customers().sources(Shelf.id("one"))).isEmpty();
        assertThat(process.customers().history(Shelf.id("one")).relations()).isEmpty();
        assertThat(process.relations().of(one())).isEmpty();
        assertThat(process.customers().withdraw(before, Set.of())).isFalse();
        assertThat(process.customers().find(Set.of(Shelf.id("other")))).hasSize(1);
    }

    @Test
    void somebodyInTheArchiveWhoseKeyIsDestroyedIsNotThere() {
        shelf.archived("one");
        leftovers().keys(one());

        var process = process();
        assertThat(process.customers().find(one())).isEmpty();
        assertThat(process.customers().sources(Shelf.id("one"))).isEmpty();
    }

    @Test
    void whoeverWasMergedIntoSomebodyWhoseKeyIsDestroyedIsNotThere() {
        var redirect = CustomerItems.redirect(shelf.stored("other"), Shelf.id("one"));
        Engine.client()
                .putItem(p ->
                        p.tableName(tables.customers())
                                .item(CustomerItem.SCHEMA.itemToMap(redirect, true)));
        leftovers().keys(one());

        assertThat(process().customers().find(Set.of(Shelf.id("other")))).isEmpty();
    }

    /// A late writer made the key anew: what lies there opens with neither, and is deleted all the same.
    @Test
    void whatNobodyCanOpenGoesWithoutBeingOpened() {
        leftovers().keys(one());
        new DataKeys(Engine.client(), tables.customerKeys(), process().keysets(), Clock.systemUTC())
                .make(one());

        assertThat(leftovers().present(one())).hasSize(1);
        assertThat(leftovers().items(one())).containsEntry("Customers", 31L);
        assertThat(leftovers().keys(one())).containsEntry("CustomerKeys", 1L);

        assertThat(leftovers().present(one())).isEmpty();
        assertThat(process().customers().find(one())).isEmpty();
    }
}
