package io.mingce.memory;

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

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Customers], [Relations], [CustomerPages], [Merges], [Splits] and [TagAssignments] in memory.
public final class MemoryCustomers
        implements Customers, Relations, CustomerPages, Merges, Splits, TagAssignments {

    private static final int PAGE = 10;

    private record Kept(SourceRecord source, Contribution contribution) {}

    private record Redirect(CustomerId into, long version) {}

    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<CustomerId, Redirect> redirects = new HashMap<>();
    private final Map<CustomerId, Map<SourceId, Kept>> sources = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<MergeId, Merge> merges = new HashMap<>();

    @Override
    public synchronized Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        var found = new HashMap<CustomerId, Customer>();
        ids.forEach(id -> found.computeIfAbsent(id, this::survivor));
        return found;
    }

    private @Nullable Customer survivor(CustomerId id) {
        Redirect redirect = redirects.get(id);
        return redirect == null ? customers.get(id) : survivor(redirect.into());
    }

    @Override
    public synchronized Map<SourceKey, Contribution> contributions(Set<SourceKey> keys) {
        var found = new HashMap<SourceKey, Contribution>();
        for (SourceKey key : keys) {
            Kept stored = sources.getOrDefault(key.customer(), Map.of()).get(key.source());
            if (stored != null) {
                found.put(key, stored.contribution());
            }
        }
        return found;
    }

    @Override
    public synchronized Stored history(CustomerId id) {
        return new Stored(
                sources.getOrDefault(id, Map.of()).values().stream()
                        .map(Kept::source)
                        .sorted(Comparator.comparing(SourceRecord::id))
                        .toList(),
                of(Set.of(id)));
    }

    @Override
    public synchronized boolean put(Relation relation) {
        if (!customers.keySet().containsAll(Set.of(relation.own(), relation.other()))) {
            return false;
        }
        remove(relation.own(), relation.kind(), relation.other());
        relations.add(relation);
        relations.add(relation.inverse());
        return true;
    }

    @Override
    public synchronized void remove(CustomerId own, Relation.Kind kind, CustomerId other) {
        relations.removeIf(r -> r.own().equals(own) && r.kind() == kind && r.other().equals(other));
        relations.removeIf(
                r -> r.own().equals(other) && r.kind() == kind.inverse() && r.other().equals(own));
    }

    @Override
    public synchronized List<Relation> of(Set<CustomerId> partitions) {
        return relations.stream()
                .filter(r -> partitions.contains(r.own()))
                .sorted(
                        Comparator.comparing((Relation r) -> r.kind().key())
                                .thenComparing(Relation::other))
                .toList();
    }

    @Override
    public synchronized Set<CustomerId> save(Collection<Change> changes) {
        var contended = new HashSet<CustomerId>();
        for (Change change : changes) {
            if (!store(change.customer())) {
                contended.add(change.customer().id());
                continue;
            }
            var records = sources.computeIfAbsent(change.customer().id(), _ -> new HashMap<>());
            change.sources()
                    .forEach((source, did) -> records.put(source.id(), new Kept(source, did)));
        }
        return contended;
    }

    @Override
    public synchronized boolean withdraw(Customer left, Set<SourceKey> withdrawn) {
        if (version(left.id()) != left.version()) {
            return false;
        }
        withdrawn.forEach(
                key -> sources.getOrDefault(key.customer(), new HashMap<>()).remove(key.source()));
        if (left.partitions().stream().allMatch(id -> sources(id).isEmpty())) {
            customers.remove(left.id());
            left.partitions().forEach(redirects::remove);
            relations.removeIf(r ->
                    left.partitions().contains(r.own()) || left.partitions().contains(r.other()));
            return true;
        }
        return store(left);
    }

    @Override
    public synchronized Optional<Merge> find(MergeId id) {
        return Optional.ofNullable(merges.get(id));
    }

    @Override
    public synchronized boolean merge(Merge merge, Customer into, Customer from) {
        if (version(into.id()) != into.version() || version(from.id()) != from.version()) {
            return false;
        }
        store(into);
        customers.remove(from.id());
        redirects.put(from.id(), new Redirect(into.id(), from.version() + 1));
        merges.put(merge.id(), merge);
        return true;
    }

    @Override
    public synchronized boolean undo(Merge merge, Customer left, Customer restored) {
        if (version(left.id()) != left.version() || version(restored.id()) != restored.version()) {
            return false;
        }
        redirects.remove(restored.id());
        store(left);
        customers.put(restored.id(), restored.at(restored.version() + 1));
        merges.put(merge.id(), merge);
        return true;
    }

    @Override
    public synchronized boolean split(Customer left, Customer taken, Set<SourceKey> moved) {
        if (version(left.id()) != left.version() || version(taken.id()) != taken.version()) {
            return false;
        }
        store(left);
        store(taken);
        var records = sources.computeIfAbsent(taken.id(), _ -> new HashMap<>());
        for (SourceKey key : moved) {
            Kept stored =
                    sources.getOrDefault(key.customer(), new HashMap<>()).remove(key.source());
            if (stored != null) {
                records.put(key.source(), stored);
            }
        }
        return true;
    }

    @Override
    public synchronized CustomerPages.Page page(Optional<String> after) {
        List<Customer> rest =
                customers.values().stream()
                        .filter(c -> after.isEmpty() || c.id().value().compareTo(after.get()) > 0)
                        .sorted(Comparator.comparing(Customer::id))
                        .toList();
        List<Customer> page = rest.subList(0, Math.min(PAGE, rest.size()));
        return new CustomerPages.Page(
                page,
                rest.size() > PAGE ? Optional.of(page.getLast().id().value()) : Optional.empty());
    }

    @Override
    public synchronized Set<CustomerId> assign(Collection<Customer> looked) {
        var contended = new HashSet<CustomerId>();
        for (Customer customer : looked) {
            Customer stored = customers.get(customer.id());
            if (stored == null || stored.version() != customer.version()) {
                contended.add(customer.id());
            } else {
                customers.put(stored.id(), stored.assigned(customer.assigned()));
            }
        }
        return contended;
    }

    @Override
    public synchronized TagAssignments.Page due(
            int shard, LocalDate day, Optional<String> after, int limit) {
        record Due(LocalDate day, CustomerId id) {
            String position() {
                return day + "#" + id;
            }
        }
        List<Due> due =
                customers.values().stream()
                        .filter(c -> Math.floorMod(c.id().hashCode(), SHARDS) == shard)
                        .flatMap(c -> c.assigned().due().map(on -> new Due(on, c.id())).stream())
                        .filter(each -> !each.day().isAfter(day))
                        .filter(each ->
                                after.isEmpty() || each.position().compareTo(after.get()) > 0)
                        .sorted(Comparator.comparing(Due::position))
                        .limit(limit + 1L)
                        .toList();
        List<Due> page = due.subList(0, Math.min(limit, due.size()));
        return new TagAssignments.Page(
                page.stream().map(Due::id).toList(),
                due.size() > limit ? Optional.of(page.getLast().position()) : Optional.empty());
    }

    /// How many customers there are.
    public synchronized int size() {
        return customers.size();
    }

    private boolean store(Customer customer) {
        if (version(customer.id()) != customer.version()) {
            return false;
        }
        Customer before = customers.get(customer.id());
        Customer next = customer.at(customer.version() + 1);
        customers.put(customer.id(), before == null ? next : next.assigned(before.assigned()));
        return true;
    }

    private long version(CustomerId id) {
        Redirect redirect = redirects.get(id);
        Customer stored = customers.get(id);
        return redirect != null ? redirect.version() : stored == null ? 0 : stored.version();
    }
}
