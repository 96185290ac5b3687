package io.mingce.store.customer;

import static io.mingce.store.customer.Rows.row;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.archiving.Candidates;
import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceId;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.MergeOutcome;
import io.mingce.dedup.SplitCustomer;
import io.mingce.dedup.SplitOutcome;
import io.mingce.dedup.Suggestions;
import io.mingce.dedup.UndoMerge;
import io.mingce.dedup.UndoOutcome;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.RekeyIndex;
import io.mingce.registration.WithdrawSources;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What others do with customers who are archived, by the use cases they do it with: nothing is lost, and nothing is left in
/// the archive of whom it does not belong to.
class ArchivedTogetherIT {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 2);
    private static final String PHONE = "+8613812345678";

    private final Installation store = Installation.fresh();
    private final DynamoDbArchive archive =
            new DynamoDbArchive(Engine.client(), store.tables().customerTables());
    private final RegisterCustomers register = Rows.registering(store, ZoneOffset.UTC);
    private final CustomerId one = CustomerId.from(row(1, "", "", "").id(), 0);
    private final CustomerId other = CustomerId.from(row(2, "", "", "").id(), 0);

    /// Who is archived.
    enum Who {
        THE_ELDER(true, false),
        THE_YOUNGER(false, true),
        BOTH(true, true);

        private final boolean one;
        private final boolean other;

        Who(boolean one, boolean other) {
            this.one = one;
            this.other = other;
        }
    }

    @BeforeEach
    void thereAreTwo() {
        register.register(List.of(row(1, "张三", PHONE, ""), row(2, "李四", "+8613912345678", "")));
        register.register(List.of(row(3, "张三", PHONE, "zs@example.com")));
        assertThat(records(one)).hasSize(2);
    }

    private void archive(Who who) {
        if (who.one) {
            archive(one);
        }
        if (who.other) {
            archive(other);
        }
    }

    private void archive(CustomerId id) {
        Customer customer = stored(id).assigned(AssignedTags.NONE.dormant(Optional.of(TODAY)));
        assertThat(store.assignments().assign(List.of(customer))).isEmpty();
        assertThat(archive.archive(stored(id), TODAY)).isPresent();
        assertThat(stored(id).archived()).isEqualTo(Archived.WHOLLY);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsMergedIsAtHandWithAllRecordsOfBoth(Who who) {
        archive(who);

        merge();

        assertThat(stored(other)).isEqualTo(stored(one));
        assertThat(stored(one).archived()).isEqualTo(Archived.PARTLY);
        assertThat(records(one)).hasSize(3);
        assertThat(listed()).doesNotContain(stored(other).id().equals(one) ? other : one);
        assertThat(archive.bringBack(stored(one))).isPresent();
        assertThat(records(one)).hasSize(3);
        assertThat(store.tables().scan(store.tables().archive())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMergeOfArchivedCustomersIsTakenBackWhole(Who who) {
        archive(who);
        MergeId merge = merge();

        undo(merge);

        assertApart();
    }

    @Test
    void aMergeIsTakenBackAfterBothWereArchivedAsOne() {
        MergeId merge = merge();
        archive(one);

        undo(merge);

        assertApart();
        assertThat(archive.archive(stored(other), TODAY)).isPresent();
        assertApart();
    }

    private void assertApart() {
        assertThat(stored(one).id()).isEqualTo(one);
        assertThat(stored(other).id()).isEqualTo(other);
        assertThat(records(one)).hasSize(2);
        assertThat(records(other)).hasSize(1);
        for (CustomerId id : List.of(one, other)) {
            if (stored(id).archived() == Archived.PARTLY) {
                assertThat(archive.bringBack(stored(id))).isPresent();
            }
        }
        assertThat(records(one)).hasSize(2);
        assertThat(records(other)).hasSize(1);
    }

    @Test
    void recordsOfAnArchivedCustomerAreGivenToAnother() {
        merge();
        archive(one);

        SplitOutcome outcome =
                new SplitCustomer(
                                store.index(),
                                store.customers(),
                                store.splits(),
                                store.identifiers())
                        .split(one, Set.of(row(2, "", "", "").id()));

        assertThat(outcome).isInstanceOf(SplitOutcome.Split.class);
        CustomerId taken = ((SplitOutcome.Split) outcome).taken();
        assertThat(records(one)).hasSize(2);
        assertThat(records(taken)).hasSize(1);
        assertThat(stored(one).archived()).isEqualTo(Archived.PARTLY);
        assertThat(archive.bringBack(stored(one))).isPresent();
        assertThat(records(one)).hasSize(2);
    }

    @Test
    void whoeverGoesLeavesNoRelationWithWhomIsArchived() {
        Relation relation = relation("采购");
        assertThat(store.relations().put(relation)).isTrue();
        archive(Who.BOTH);

        withdraw(other, 2);

        assertThat(store.customers().find(Set.of(other))).isEmpty();
        assertThat(store.relations().of(Set.of(one))).isEmpty();
        assertThat(stored(one).archived()).isEqualTo(Archived.WHOLLY);
        assertThat(store.tables().scan(store.tables().archive())).hasSize(3);
    }

    @Test
    void aRelationThatIsPutAnewOutlivesTheOneInTheArchive() {
        assertThat(store.relations().put(relation("采购"))).isTrue();
        archive(Who.BOTH);
        Relation now = relation("财务");

        assertThat(store.relations().put(now)).isTrue();

        assertThat(store.relations().of(Set.of(one))).containsExactly(now);
        register.register(List.of(row(4, "张三", PHONE, "z@example.com")));
        assertThat(store.relations().of(Set.of(one))).containsExactly(now);
        assertThat(archive.bringBack(stored(one))).isPresent();
        assertThat(store.relations().of(Set.of(one))).containsExactly(now);
        store.relations().remove(one, now.kind(), other);
        assertThat(store.relations().of(Set.of(one, other))).isEmpty();
    }

    @Test
    void anArchivedCustomerIsIndexedUnderANewKeyWhereItLies() {
        archive(one);
        Customer before = stored(one);
        BlindIndex rekeyed =
                new BlindIndex() {
                    @Override
                    public Token token(TokenKind kind, String value) {
                        return store.index().token(kind, value);
                    }

                    @Override
                    public List<Token> tokens(TokenKind kind, String value) {
                        return List.of(token(kind, "new " + value), token(kind, value));
                    }
                };
        var pages =
                new DynamoDbCustomerPages(
                        Engine.client(), store.tables().customerTables(), store.dataKeys());

        new RekeyIndex(rekeyed, pages, store.customers(), store.identifiers())
                .page(Optional.empty());

        Token phone = rekeyed.tokens(TokenKind.PHONE, PHONE).getFirst();
        assertThat(store.identifiers().find(Set.of(phone)).get(phone))
                .satisfies(holders -> assertThat(holders.ids()).containsExactly(one));
        assertThat(stored(one).tokens()).contains(phone);
        assertThat(records(one)).hasSize(2);
        assertThat(stored(one).archived()).isEqualTo(Archived.WHOLLY);
        assertThat(stored(one).version()).isEqualTo(before.version() + 1);
        assertThat(stored(one).profile()).isEqualTo(before.profile());
        Candidates dormant =
                DynamoDbCandidates.dormant(Engine.client(), store.tables().customers());
        assertThat(all(dormant)).isEmpty();
        var late = new Change(before.foundBy(Set.of()), Map.of());
        assertThat(store.customers().save(List.of(late))).containsExactly(one);
        assertThat(stored(one).tokens()).contains(phone);
    }

    private Relation relation(String role) {
        return new Relation(one, Relation.Kind.CONTACT_OF, other, Optional.of(role), NOON, "li");
    }

    private void withdraw(CustomerId id, int number) {
        new WithdrawSources(store.index(), store.identifiers(), store.customers())
                .withdraw(id, Set.of(row(number, "", "", "").id()));
    }

    private MergeId merge() {
        var outcome =
                new MergeCustomers(
                                store.customers(), store.merges(), store.identifiers(), () -> NOON)
                        .merge(one, other, Optional.of("li"), Basis.RULING);
        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        return ((MergeOutcome.Merged) outcome).merge().id();
    }

    private void undo(MergeId merge) {
        assertThat(
                        new UndoMerge(
                                        store.index(),
                                        store.customers(),
                                        store.merges(),
                                        store.splits(),
                                        store.identifiers(),
                                        new Suggestions(new MatchCustomer(MatchWeights.shipped())),
                                        () -> NOON)
                                .undo(merge, Map.of(), Optional.of("li")))
                .isInstanceOf(UndoOutcome.Undone.class);
    }

    /// Those in the archive by their day.
    private List<CustomerId> listed() {
        return all(DynamoDbCandidates.archived(Engine.client(), store.tables().archive()));
    }

    private static List<CustomerId> all(Candidates candidates) {
        var all = new ArrayList<CustomerId>();
        for (int shard = 0; shard < Candidates.SHARDS; shard++) {
            all.addAll(candidates.page(shard, TODAY, Optional.empty(), 100).ids());
        }
        return all;
    }

    /// Of the whole tree, and their contributions, which are found as many.
    private Set<SourceId> records(CustomerId id) {
        Customer customer = stored(id);
        var records = new TreeSet<SourceId>();
        customer.partitions()
                .forEach(partition ->
                        store.customers().sources(partition).forEach(s -> records.add(s.id())));
        assertThat(store.customers().contributions(Map.of(customer, records)))
                .hasSameSizeAs(records);
        return records;
    }

    private Customer stored(CustomerId id) {
        return requireNonNull(store.customers().find(Set.of(id)).get(id));
    }
}
