package io.mingce.memory;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.tagging.TagAssignments;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands in the place of customers: their profiles, or where those are. It is marked where something of a customer may
/// lie in the archive; nobody looks there otherwise.
final class Profiles {

    private sealed interface Place {

        long version();
    }

    private record Standing(Customer customer) implements Place {

        @Override
        public long version() {
            return customer.version();
        }
    }

    private record Redirect(CustomerId into, long version, boolean marked) implements Place {}

    /// Its profile is in the archive.
    private record Stub(long version) implements Place {}

    private record Stored(Customer customer, LocalDate day) {}

    private static final int PAGE = 10;

    private final Map<CustomerId, Place> places = new HashMap<>();
    private final Map<CustomerId, Stored> archive = new HashMap<>();

    /// The customer that an id leads to.
    @Nullable Customer find(CustomerId id) {
        return switch (places.get(id)) {
            case null -> null;
            case Standing(Customer customer) -> customer;
            case Redirect(CustomerId into, long _, boolean _) -> find(into);
            case Stub(long version) -> {
                Stored stored = archive.get(id);
                yield stored == null
                        ? null
                        : stored.customer().at(version).archived(Archived.WHOLLY);
            }
        };
    }

    /// 0 where there is nothing.
    long version(CustomerId id) {
        Place place = places.get(id);
        return place == null ? 0 : place.version();
    }

    /// Whether the profile is at hand, at its version.
    boolean stands(Customer customer) {
        return places.get(customer.id()) instanceof Standing(Customer stored)
                && stored.version() == customer.version();
    }

    boolean isAt(Customer customer) {
        return version(customer.id()) == customer.version();
    }

    /// Whether something of what is kept under this id may lie in the archive.
    boolean marked(CustomerId id) {
        return switch (places.get(id)) {
            case null -> false;
            case Standing(Customer customer) -> customer.archived() != Archived.NOTHING;
            case Redirect redirect -> redirect.marked();
            case Stub _ -> true;
        };
    }

    /// Everybody who was not merged away, wherever the profile is.
    Stream<Customer> all() {
        return places.entrySet().stream()
                .filter(each -> !(each.getValue() instanceof Redirect))
                .map(Map.Entry::getKey)
                .flatMap(id -> Stream.ofNullable(find(id)));
    }

    /// Those whose profile is at hand.
    Stream<Customer> standing() {
        return places.values().stream()
                .filter(Standing.class::isInstance)
                .map(place -> ((Standing) place).customer());
    }

    /// Those whose profile is in the archive, or was left there when they were merged away.
    Stream<ByDay> archived() {
        return archive.entrySet().stream().map(e -> new ByDay(e.getValue().day(), e.getKey()));
    }

    /// Stores the whole profile as the next version; whoever was archived comes back.
    void replace(Customer customer) {
        Archived where =
                customer.archived() == Archived.NOTHING ? Archived.NOTHING : Archived.PARTLY;
        places.put(
                customer.id(), new Standing(customer.at(customer.version() + 1).archived(where)));
    }

    /// As [#replace(Customer)], but for what the rules assigned and how much is archived.
    ///
    /// @param wakes whether whoever is archived comes back for it
    void update(Customer customer, boolean wakes) {
        switch (places.get(customer.id())) {
            case Standing(Customer before) ->
                    replace(customer.assigned(before.assigned()).archived(before.archived()));
            case Stub(long version) when !wakes -> {
                archive.computeIfPresent(
                        customer.id(), (_, stored) -> new Stored(customer, stored.day()));
                places.put(customer.id(), new Stub(version + 1));
            }
            case null -> replace(customer);
            case Stub _, Redirect _ -> replace(customer);
        }
    }

    /// Stores what the rules assigned, and nothing else.
    ///
    /// @return whether the customer stands at its version
    boolean assign(Customer customer) {
        if (stands(customer) && places.get(customer.id()) instanceof Standing(Customer stored)) {
            places.put(stored.id(), new Standing(stored.assigned(customer.assigned())));
            return true;
        }
        return false;
    }

    void redirect(Customer from, CustomerId into) {
        places.put(
                from.id(),
                new Redirect(into, from.version() + 1, from.archived() != Archived.NOTHING));
    }

    /// Takes over version and mark of `now`, the latter also for those merged into it.
    void mark(Customer customer, Customer now) {
        if (places.get(customer.id()) instanceof Standing(Customer stored)) {
            places.put(
                    customer.id(), new Standing(stored.at(now.version()).archived(now.archived())));
        }
        customer.partitions().forEach(id -> mark(id, now.archived() != Archived.NOTHING));
    }

    /// Marks, or not, what stands in the place of one that was merged away.
    void mark(CustomerId id, boolean marked) {
        if (places.get(id) instanceof Redirect(CustomerId into, long version, boolean _)) {
            places.put(id, new Redirect(into, version, marked));
        }
    }

    /// Moves the profile, which stands, into the archive.
    void archive(Customer customer, LocalDate day) {
        if (places.get(customer.id()) instanceof Standing(Customer stored)) {
            archive.put(customer.id(), new Stored(stored, day));
            places.put(customer.id(), new Stub(customer.version() + 1));
        }
    }

    boolean isArchived(CustomerId id) {
        return archive.containsKey(id);
    }

    void removeArchived(CustomerId id) {
        archive.remove(id);
    }

    void remove(CustomerId id) {
        places.remove(id);
        archive.remove(id);
    }

    /// See [CustomerPages#page].
    CustomerPages.Page page(Optional<String> after) {
        List<Customer> rest =
                all().filter(c -> after.isEmpty() || c.id().value().compareTo(after.get()) > 0)
                        .sorted(Comparator.comparing(Customer::id))
                        .toList();
        List<Customer> page = rest.subList(0, Math.min(PAGE, rest.size()));
        return new CustomerPages.Page(
                page,
                rest.size() > PAGE ? Optional.of(page.getLast().id().value()) : Optional.empty());
    }

    /// See [TagAssignments#due].
    TagAssignments.Page due(int shard, LocalDate day, Optional<String> after, int limit) {
        ByDay.Page page =
                ByDay.page(
                        standing()
                                .flatMap(c ->
                                        c.assigned().due().stream()
                                                .map(on -> new ByDay(on, c.id()))),
                        shard,
                        TagAssignments.SHARDS,
                        day,
                        after,
                        limit);
        return new TagAssignments.Page(page.ids(), page.next());
    }
}
