package io.mingce.store.customer;

import static io.mingce.store.customer.Rows.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.customer.Purchases;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.MergeOutcome;
import io.mingce.dedup.SplitCustomer;
import io.mingce.dedup.SplitOutcome;
import io.mingce.dedup.Suggestions;
import io.mingce.dedup.UndoMerge;
import io.mingce.dedup.UndoOutcome;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.WithdrawSources;
import io.mingce.store.engine.Installation;
import io.mingce.tagging.TagAssignments;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the rules assigned, through the writes that store a customer whole: who goes on has it and stays due, who is gone or
/// merged away is due no more, who begins or comes back waits until the rules have looked.
class TagsThroughMergesIT {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final AssignedTags TAGS =
            new AssignedTags(List.of(), Purchases.NONE, Optional.of(DAY), Optional.empty(), 7);

    private final Installation store = Installation.fresh();
    private final RegisterCustomers register = Rows.registering(store, ZoneOffset.UTC);
    private final CustomerId one = CustomerId.from(row(1, "", "", "").id(), 0);
    private final CustomerId other = CustomerId.from(row(2, "", "", "").id(), 0);

    @BeforeEach
    void thereAreTwo() {
        register.register(
                List.of(row(1, "张三", "+8613812345678", ""), row(2, "李四", "+8613912345678", "")));
        assign(one);
        assign(other);
        assertThat(due()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void whoIsMergedAwayIsDueNoMoreAndTheSurvivorStays() {
        merge();

        assertThat(stored(other).assigned()).isEqualTo(TAGS);
        assertThat(due()).containsExactly(stored(other).id());
    }

    @Test
    void whenAMergeIsTakenBackTheSurvivorStaysDueAndTheOtherWaits() {
        MergeId merge = merge();
        CustomerId survivor = stored(one).id();

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

        CustomerId restored = survivor.equals(one) ? other : one;
        assertThat(stored(survivor).assigned()).isEqualTo(TAGS);
        assertThat(stored(restored).id()).isEqualTo(restored);
        assertThat(stored(restored).assigned()).isEqualTo(AssignedTags.NONE);
        assertThat(due()).containsExactly(survivor);
    }

    @Test
    void whoIsSplitOffWaitsAndTheOtherStaysDue() {
        merge();
        CustomerId survivor = stored(one).id();

        SplitOutcome outcome =
                new SplitCustomer(
                                store.index(),
                                store.customers(),
                                store.splits(),
                                store.identifiers())
                        .split(survivor, Set.of(row(2, "", "", "").id()));

        assertThat(outcome).isInstanceOf(SplitOutcome.Split.class);
        CustomerId taken = ((SplitOutcome.Split) outcome).taken();
        assertThat(stored(survivor).assigned()).isEqualTo(TAGS);
        assertThat(stored(taken).assigned()).isEqualTo(AssignedTags.NONE);
        assertThat(due()).containsExactly(survivor);
    }

    @Test
    void whoLosesARecordStaysDueAndWhoLosesAllIsGone() {
        register.register(List.of(row(3, "张三", "+8613812345678", "zs@example.com")));
        assertThat(stored(one).version()).isEqualTo(2);

        withdraw(one, 3);
        assertThat(stored(one).version()).isEqualTo(3);
        assertThat(stored(one).assigned()).isEqualTo(TAGS);
        assertThat(due()).containsExactlyInAnyOrder(one, other);

        withdraw(one, 1);
        assertThat(store.customers().find(Set.of(one))).isEmpty();
        assertThat(due()).containsExactly(other);
    }

    private void withdraw(CustomerId id, int number) {
        new WithdrawSources(store.index(), store.identifiers(), store.customers())
                .withdraw(id, Set.of(row(number, "", "", "").id()));
    }

    private MergeId merge() {
        var merging =
                new MergeCustomers(
                        store.customers(), store.merges(), store.identifiers(), () -> NOON);
        var outcome = merging.merge(one, other, Optional.of("li"), Basis.RULING);
        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        return ((MergeOutcome.Merged) outcome).merge().id();
    }

    private void assign(CustomerId id) {
        assertThat(store.assignments().assign(List.of(stored(id).assigned(TAGS)))).isEmpty();
    }

    private List<CustomerId> due() {
        var due = new ArrayList<CustomerId>();
        for (int shard = 0; shard < TagAssignments.SHARDS; shard++) {
            due.addAll(store.assignments().due(shard, DAY, Optional.empty(), 100).ids());
        }
        return due;
    }

    private Customer stored(CustomerId id) {
        return Objects.requireNonNull(store.customers().find(Set.of(id)).get(id));
    }
}
