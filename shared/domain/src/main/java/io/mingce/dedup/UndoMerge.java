package io.mingce.dedup;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Apart;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Lineage;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.registration.Attempts;
import io.mingce.registration.Shares;
import io.mingce.registration.Tree;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes a merge back: both customers are again what their own source records make of them, with whatever either had
/// absorbed, also where further merges came after.
///
/// Can be repeated at any point: the restored customer gets its tokens first, both are stored next, all or nothing, the
/// survivor loses the other's tokens, and records that came in since move last. Costs some requests, one per customer of
/// the tree, and one per token that moves.
public final class UndoMerge {

    private final BlindIndex index;
    private final Customers customers;
    private final Merges merges;
    private final MoveSources moving;
    private final Shares shares;
    private final Suggestions suggestions;
    private final InstantSource clock;

    public UndoMerge(
            BlindIndex index,
            Customers customers,
            Merges merges,
            Splits splits,
            Identifiers identifiers,
            Suggestions suggestions,
            InstantSource clock) {
        this.index = index;
        this.customers = customers;
        this.merges = merges;
        this.moving = new MoveSources(index, customers, splits, identifiers);
        this.shares = new Shares(identifiers, customers);
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /// Takes a merge back.
    ///
    /// @param decisions for each record that has come in since, whose it is: [Merge#from()], or anybody else to leave it
    ///     where it is
    /// @param person who says so, which rules that both are never the same; empty = matching alone, which does not
    /// @throws io.mingce.registration.Contended when others kept changing them; try again
    public UndoOutcome undo(
            MergeId id, Map<SourceId, CustomerId> decisions, Optional<String> person) {
        return Attempts.until(round -> attempt(id, Optional.of(decisions), person, round));
    }

    /// Takes a merge back and leaves with the survivor whatever has come in since.
    UndoOutcome undo(MergeId id) {
        return Attempts.until(round -> attempt(id, Optional.empty(), Optional.empty(), round));
    }

    private Optional<UndoOutcome> attempt(
            MergeId id,
            Optional<Map<SourceId, CustomerId>> decisions,
            Optional<String> person,
            int round) {
        Optional<Merge> known = merges.find(id);
        if (known.isEmpty()) {
            return Optional.of(new UndoOutcome.Unknown(id));
        }
        Merge merge = known.get();
        if (merge.undone().isPresent()) {
            finish(merge, decisions.orElse(Map.of()));
            return Optional.of(new UndoOutcome.AlreadyUndone(merge));
        }
        Customer survivor = customers.find(Set.of(merge.from())).get(merge.from());
        Optional<Absorbed> link =
                Optional.ofNullable(survivor)
                        .flatMap(s -> s.lineage().link(merge.from()))
                        .filter(l -> l.merge().equals(id));
        if (survivor == null || survivor.restricted() || link.isEmpty()) {
            return Optional.of(new UndoOutcome.Unknown(id));
        }
        Tree tree = Tree.read(survivor, customers);
        if (tree.underWay(round)) {
            return Optional.empty();
        }
        Set<CustomerId> below = survivor.lineage().below(merge.from());
        Tree leaving = tree.keeping((partition, _) -> below.contains(partition));
        Tree staying = tree.keeping((partition, _) -> !below.contains(partition));
        if (leaving.isEmpty() || staying.isEmpty()) {
            return Optional.of(new UndoOutcome.Unknown(id));
        }
        Lineage lineage = survivor.lineage();
        List<SourceRecord> since = since(staying, lineage, merge.from());
        if (decisions.isPresent()
                && !decisions
                        .get()
                        .keySet()
                        .containsAll(since.stream().map(SourceRecord::id).toList())) {
            return Optional.of(
                    new UndoOutcome.Undecided(suggestions.of(merge, staying, leaving, since)));
        }
        Lineage left = lineage.without(merge.from());
        Lineage own = lineage.of(merge.from());
        if (person.isPresent()) {
            left = left.with(new Apart(merge.into(), merge.from()));
            own = own.with(new Apart(merge.from(), merge.into()));
        }
        Customer remaining =
                staying.project(survivor.id(), left, survivor.version(), index)
                        .assigned(survivor.assigned());
        Customer restored = leaving.project(merge.from(), own, link.get().version(), index);
        shares.give(restored.id(), restored.tokens());
        Merge undone = merge.undone(clock.instant(), person);
        if (!merges.undo(undone, remaining, restored)) {
            return Optional.empty();
        }
        shares.take(survivor.id(), Shares.without(survivor.tokens(), remaining.tokens()));
        move(
                merge,
                decisions.orElse(Map.of()),
                since.stream().map(SourceRecord::id).collect(toSet()));
        return Optional.of(new UndoOutcome.Undone(undone));
    }

    /// Records that came in when the two were one already, so that either could be meant.
    private static List<SourceRecord> since(Tree staying, Lineage lineage, CustomerId from) {
        return staying.keeping((partition, source) ->
                        source.receivedAt().isAfter(lineage.joined(partition, from)))
                .records()
                .toList();
    }

    /// Whoever took the merge back may have died before the rest was done.
    private void finish(Merge merge, Map<SourceId, CustomerId> decisions) {
        Map<CustomerId, Customer> now = customers.find(Set.of(merge.into(), merge.from()));
        Customer left = now.get(merge.into());
        Customer restored = now.get(merge.from());
        if (left == null || restored == null || left.id().equals(restored.id())) {
            return;
        }
        shares.take(left.id(), Shares.without(restored.tokens(), left.tokens()));
        Set<SourceId> since =
                decisions.isEmpty()
                        ? Set.of()
                        : Tree.read(left, customers)
                                .keeping((_, source) -> source.receivedAt().isAfter(merge.at()))
                                .records()
                                .map(SourceRecord::id)
                                .collect(toSet());
        move(merge, decisions, since);
    }

    private void move(Merge merge, Map<SourceId, CustomerId> decisions, Set<SourceId> since) {
        Set<SourceId> moved =
                since.stream()
                        .filter(source -> merge.from().equals(decisions.get(source)))
                        .collect(toSet());
        if (!moved.isEmpty()) {
            moving.moveAll(merge.into(), merge.from(), moved, false);
        }
    }
}
