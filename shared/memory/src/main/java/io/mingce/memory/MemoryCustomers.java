package io.mingce.memory;

import io.mingce.customer.Archived;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.customer.Customers;
import io.mingce.customer.MergeId;
import io.mingce.customer.Relation;
import io.mingce.customer.Relations;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.dedup.Merge;
import io.mingce.dedup.Merges;
import io.mingce.dedup.Splits;
import io.mingce.tagging.TagAssignments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// [Customers], [Relations], [CustomerPages], [Merges], [Splits] and [TagAssignments] in memory: in two places, between which
/// a [MemoryArchive] moves them.
public final class MemoryCustomers
        implements Customers, Relations, CustomerPages, Merges, Splits, TagAssignments {

    private final Profiles profiles = new Profiles();
    private final Belongings here = new Belongings();
    private final Belongings there = new Belongings();
    private final Map<MergeId, Merge> merges = new HashMap<>();

    @Override
    public synchronized Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        var found = new HashMap<CustomerId, Customer>();
        ids.forEach(id -> found.computeIfAbsent(id, profiles::find));
        return found;
    }

    @Override
    public synchronized Map<SourceKey, Contribution> contributions(
            Map<Customer, Set<SourceId>> wanted) {
        var found = new HashMap<SourceKey, Contribution>();
        wanted.forEach((customer, ids) -> {
            for (CustomerId id : customer.partitions()) {
                if (customer.archived() != Archived.NOTHING) {
                    found.putAll(there.contributions(id, ids));
                }
                found.putAll(here.contributions(id, ids));
            }
        });
        return found;
    }

    @Override
    public synchronized Stored history(CustomerId id) {
        return new Stored(
                places(id)
                        .flatMap(place -> place.sources(id))
                        .sorted(Comparator.comparing(SourceRecord::id))
                        .toList(),
                of(Set.of(id)));
    }

    private Stream<Belongings> places(CustomerId id) {
        return profiles.marked(id) ? Stream.of(here, there) : Stream.of(here);
    }

    @Override
    public synchronized boolean put(Relation relation) {
        if (!stands(relation.own()) || !stands(relation.other())) {
            return false;
        }
        remove(relation.own(), relation.kind(), relation.other());
        here.put(relation);
        here.put(relation.inverse());
        return true;
    }

    private boolean stands(CustomerId id) {
        return Optional.ofNullable(profiles.find(id)).filter(c -> c.id().equals(id)).isPresent();
    }

    @Override
    public synchronized void remove(CustomerId own, Relation.Kind kind, CustomerId other) {
        for (Belongings place : List.of(here, there)) {
            place.remove(own, kind, other);
            place.remove(other, kind.inverse(), own);
        }
    }

    @Override
    public synchronized List<Relation> of(Set<CustomerId> partitions) {
        return partitions.stream()
                .flatMap(id ->
                        places(id)
                                .flatMap(Belongings::relations)
                                .filter(relation -> relation.own().equals(id)))
                .sorted(
                        Comparator.comparing((Relation r) -> r.kind().key())
                                .thenComparing(Relation::other))
                .toList();
    }

    @Override
    public synchronized Set<CustomerId> save(Collection<Change> changes) {
        var contended = new HashSet<CustomerId>();
        for (Change change : changes) {
            CustomerId id = change.customer().id();
            if (!profiles.isAt(change.customer())) {
                contended.add(id);
                continue;
            }
            profiles.update(change.customer(), !change.sources().isEmpty());
            change.sources()
                    .forEach((source, did) -> here.put(id, new Belongings.Kept(source, did)));
        }
        return contended;
    }

    @Override
    public synchronized boolean withdraw(Customer left, Set<SourceKey> withdrawn) {
        if (!profiles.isAt(left)) {
            return false;
        }
        bringBack(left);
        withdrawn.forEach(here::take);
        if (left.partitions().stream().anyMatch(id -> here.sources(id).findAny().isPresent())) {
            profiles.update(left, true);
            return true;
        }
        left.partitions().forEach(profiles::remove);
        List.of(here, there).forEach(place -> place.forget(left.partitions()));
        return true;
    }

    /// All but the profile.
    private void bringBack(Customer customer) {
        customer.partitions().forEach(id -> there.move(id, Integer.MAX_VALUE, here));
    }

    @Override
    public synchronized Optional<Merge> find(MergeId id) {
        return Optional.ofNullable(merges.get(id));
    }

    @Override
    public synchronized boolean merge(Merge merge, Customer into, Customer from) {
        if (!profiles.isAt(into) || !profiles.isAt(from)) {
            return false;
        }
        profiles.replace(into);
        profiles.redirect(from, into.id());
        merges.put(merge.id(), merge);
        return true;
    }

    @Override
    public synchronized boolean undo(Merge merge, Customer left, Customer restored) {
        if (!profiles.isAt(left) || !profiles.isAt(restored)) {
            return false;
        }
        profiles.replace(left);
        profiles.replace(restored);
        merges.put(merge.id(), merge);
        return true;
    }

    @Override
    public synchronized boolean split(Customer left, Customer taken, Set<SourceKey> moved) {
        if (!profiles.isAt(left) || !profiles.isAt(taken)) {
            return false;
        }
        bringBack(left);
        bringBack(taken);
        profiles.update(left, true);
        profiles.update(taken, true);
        moved.forEach(key -> here.take(key).forEach(kept -> here.put(taken.id(), kept)));
        return true;
    }

    @Override
    public synchronized CustomerPages.Page page(Optional<String> after) {
        return profiles.page(after);
    }

    @Override
    public synchronized Set<CustomerId> assign(Collection<Customer> looked) {
        var contended = new HashSet<CustomerId>();
        looked.forEach(
                each -> contended.addAll(profiles.assign(each) ? Set.of() : Set.of(each.id())));
        return contended;
    }

    @Override
    public synchronized TagAssignments.Page due(
            int shard, LocalDate day, Optional<String> after, int limit) {
        return profiles.due(shard, day, after, limit);
    }

    /// Removes everything under these ids, whatever it is and wherever, and says how much there was.
    synchronized Map<String, Long> forget(Set<CustomerId> ids) {
        long stood = ids.stream().filter(id -> profiles.version(id) > 0).count();
        long archived = ids.stream().filter(profiles::isArchived).count();
        ids.forEach(profiles::remove);
        return Map.of(
                "Customers",
                stood + here.removeAll(ids),
                "Archive",
                archived + there.removeAll(ids));
    }

    /// Removes the notes of these merges, and says how many there were.
    synchronized long forgetMerges(Set<MergeId> ids) {
        return ids.stream().filter(id -> merges.remove(id) != null).count();
    }

    /// Whether anything is under this id.
    synchronized boolean keeps(CustomerId id) {
        return profiles.version(id) > 0
                || profiles.isArchived(id)
                || here.pieces(id) > 0
                || there.pieces(id) > 0;
    }

    /// How many customers there are.
    public synchronized int size() {
        return Math.toIntExact(profiles.all().count());
    }

    /// Does something with both places, and nobody else meanwhile.
    synchronized <T> T with(Within<T> what) {
        return what.with(profiles, here, there);
    }

    /// What is done with both places.
    interface Within<T> {

        T with(Profiles profiles, Belongings here, Belongings there);
    }
}
