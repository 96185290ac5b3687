package io.mingce.store.customer;

import static io.mingce.store.customer.Rows.row;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.dedup.Merge;
import io.mingce.identity.TokenKind;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchRule;
import io.mingce.registration.Incoming;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases.Order;
import io.mingce.store.engine.Cost;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a merge costs and leaves behind.
class MergeCostIT {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Tables tables = Tables.create(Engine.client());
    private final Tap tap = new Tap(Engine.client());
    private final Installation store = Installation.on(tables, tap.client(), new LocalKms());
    private final CustomerId one = CustomerId.from(new SourceId("one"), 0);
    private final CustomerId other = CustomerId.from(new SourceId("other"), 0);

    @BeforeEach
    void thereAreTwo() {
        save(one, row(1, "欧阳金丝雀", "+8613866668888", "canary@example.com"));
        save(other, row(2, "欧阳金丝雀", "+8613866668888", "canary.two@example.com"));
    }

    @Test
    void aMergeIsOneRequestOfThreeItems() {
        Cost cost = merged();

        assertThat(cost.requests()).isOne();
        assertThat(cost.writeUnits()).isEqualTo(6);
        assertThat(cost.largest()).isLessThan(1024);
    }

    @Test
    void anUndoIsOneRequestOfThreeItems() {
        Customer before = stored(one);
        Customer otherBefore = stored(other);
        merged();
        tap.requests();

        assertThat(
                        store.merges()
                                .undo(
                                        merge().undone(NOON, Optional.empty()),
                                        before.at(2),
                                        otherBefore.at(2)))
                .isTrue();

        Cost cost = Cost.of(tap.requests());
        assertThat(cost.requests()).isOne();
        assertThat(cost.writeUnits()).isEqualTo(6);
    }

    @Test
    void whoWasMergedAwayIsFoundWithOneRequestMore() {
        merged();

        stored(one);
        assertThat(tap.requests()).hasSize(1);
        stored(other);
        assertThat(tap.requests()).hasSize(2);
    }

    @Test
    void whatStandsInThePlaceOfACustomerMergedAwaySaysNothingOfIt() {
        merged();

        assertThat(
                        tables.client()
                                .getItem(g -> g.tableName(tables.customers()).key(profile(other)))
                                .item())
                .isEqualTo(
                        Map.of(
                                "id", AttributeValue.fromS(other.value()),
                                "part", AttributeValue.fromS("profile"),
                                "version", AttributeValue.fromN("2"),
                                "into", AttributeValue.fromS(one.value())));
        for (String table : tables.names()) {
            tables.scan(table)
                    .forEach(item ->
                            assertThat(Legible.in(item))
                                    .as(table)
                                    .doesNotContain("金丝雀")
                                    .doesNotContain("canary")
                                    .doesNotContain("866668888"));
        }
    }

    @Test
    void redirectsThatLeadNowhereAreFollowedOnce() {
        redirect(one, other);
        redirect(other, one);

        assertThat(store.customers().find(Set.of(one, other))).isEmpty();
        assertThat(tap.requests()).hasSize(1);
    }

    @Test
    void aReviewCaseIsOneItemInTwoIndexes() {
        tap.requests();
        store.cases()
                .open(
                        Set.of(
                                ReviewCase.open(
                                        CaseId.of(one, other),
                                        new Basis(3.75, List.of(MatchRule.SHARED_CONTACT), "w1"),
                                        NOON)));

        Cost cost = Cost.of(tap.requests());
        assertThat(cost.requests()).isOne();
        assertThat(cost.writeUnits()).isEqualTo(3);

        assertThat(store.cases().page(Order.SCORE, Optional.empty(), Optional.empty(), 20).cases())
                .hasSize(1);
        assertThat(tap.requests()).hasSize(16);
    }

    private Cost merged() {
        Customer into = stored(one);
        Customer from = stored(other);
        tap.requests();
        var link = new Absorbed(other, one, merge().id(), NOON, true, 2);
        assertThat(store.merges().merge(merge(), into.absorb(from, link), from)).isTrue();
        return Cost.of(tap.requests());
    }

    private Merge merge() {
        return new Merge(
                MergeId.of(other, one, 1),
                one,
                other,
                NOON,
                Optional.empty(),
                new Basis(17.5, List.of(), "w1"),
                Optional.empty());
    }

    private void redirect(CustomerId from, CustomerId into) {
        tables.client()
                .putItem(p ->
                        p.tableName(tables.customers())
                                .item(
                                        CustomerItem.SCHEMA.itemToMap(
                                                redirectItem(from, into), true)));
        tap.requests();
    }

    private static CustomerItem redirectItem(CustomerId from, CustomerId into) {
        var item = new CustomerItem();
        item.id = from.value();
        item.part = CustomerItem.PROFILE;
        item.version = 5L;
        item.into = into.value();
        return item;
    }

    private static Map<String, AttributeValue> profile(CustomerId id) {
        return CustomerItems.key(id, CustomerItem.PROFILE);
    }

    private Customer stored(CustomerId id) {
        return requireNonNull(store.customers().find(Set.of(id)).get(id));
    }

    private void save(CustomerId id, Incoming row) {
        var cleaned = Rows.BELIEVING.clean(row.raw(), LocalDate.EPOCH);
        var source =
                new SourceRecord(
                        row.id(),
                        row.channel(),
                        NOON,
                        NOON,
                        cleaned.type(),
                        Optional.empty(),
                        row.raw(),
                        cleaned.values(),
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        row.consents());
        var customer =
                Customer.begin(id, source)
                        .foundBy(
                                Set.of(
                                        store.index().token(TokenKind.PHONE, "a"),
                                        store.index().token(TokenKind.NAME, "b"),
                                        store.index().token(TokenKind.EMAIL, id.value())));
        store.customers().save(List.of(new Change(customer, Map.of(source, Contribution.CREATED))));
        tap.requests();
    }
}
