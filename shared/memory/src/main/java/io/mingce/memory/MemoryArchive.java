package io.mingce.memory;

import io.mingce.archiving.Archive;
import io.mingce.archiving.Candidates;
import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// [Archive] in memory: a customer with few pieces moves at once, others piece by piece.
public final class MemoryArchive implements Archive {

    private static final int MOST = 49;

    /// What a piece costs that is stored there and removed here in a transaction.
    private static final double UNITS = 4;

    private final MemoryCustomers customers;
    private final int most;
    private final Runnable between;

    /// Moves the customers that are kept there.
    public MemoryArchive(MemoryCustomers customers) {
        this(customers, MOST, () -> {});
    }

    /// @param most pieces that move at once
    /// @param between what happens after each step of a move
    MemoryArchive(MemoryCustomers customers, int most, Runnable between) {
        this.customers = customers;
        this.most = most;
        this.between = between;
    }

    @Override
    public Optional<Moved> archive(Customer customer, LocalDate today) {
        int pieces =
                customers.with((_, here, _) ->
                        customer.partitions().stream().mapToInt(here::pieces).sum());
        return pieces < most ? whole(customer, today) : piecemeal(customer, pieces, today);
    }

    private Optional<Moved> whole(Customer customer, LocalDate today) {
        return customers.with((profiles, here, there) -> {
            if (!profiles.stands(customer)) {
                return Optional.empty();
            }
            int pieces = 1;
            for (CustomerId id : customer.partitions()) {
                pieces += here.pieces(id);
                here.move(id, Integer.MAX_VALUE, there);
                profiles.mark(id, true);
            }
            profiles.archive(customer, today);
            return Optional.of(new Moved(pieces, pieces * UNITS));
        });
    }

    private Optional<Moved> piecemeal(Customer customer, int pieces, LocalDate today) {
        Customer marked = marked(customer);
        if (!mark(customer, marked)) {
            return Optional.empty();
        }
        between.run();
        for (CustomerId id : marked.partitions()) {
            while (step(marked, (here, there) -> here.move(id, most, there))) {
                between.run();
            }
        }
        return whole(marked, today)
                .map(last -> new Moved(last.items() + pieces, last.writeUnits() + pieces * UNITS));
    }

    @Override
    public Optional<Customer> bringBack(Customer customer) {
        if (customer.archived() != Archived.PARTLY) {
            throw new IllegalArgumentException("not archived partly: " + customer.id());
        }
        // Whoever is at it already loses it: of two who move a customer to and fro, the last does.
        Customer marked = marked(customer);
        if (!mark(customer, marked)) {
            return Optional.empty();
        }
        between.run();
        for (CustomerId id : marked.partitions()) {
            while (step(marked, (here, there) -> there.move(id, most, here))) {
                between.run();
            }
        }
        Customer back = marked.archived(Archived.NOTHING);
        return customers.with((profiles, _, _) -> {
            if (!profiles.stands(marked)) {
                return Optional.empty();
            }
            profiles.mark(marked, back);
            back.partitions().forEach(profiles::removeArchived);
            return Optional.of(back);
        });
    }

    private static Customer marked(Customer customer) {
        return customer.at(customer.version() + 1).archived(Archived.PARTLY);
    }

    private boolean mark(Customer customer, Customer marked) {
        return customers.with((profiles, _, _) -> {
            boolean stands = profiles.stands(customer);
            if (stands) {
                profiles.mark(customer, marked);
            }
            return stands;
        });
    }

    /// Moves some pieces, provided that nobody touched or marked the customer meanwhile.
    private boolean step(Customer marked, BiPredicate<Belongings, Belongings> move) {
        return customers.with(
                (profiles, here, there) -> profiles.stands(marked) && move.test(here, there));
    }

    /// Those who are dormant, by their day.
    public Candidates dormant() {
        return (shard, day, after, limit) ->
                customers.with((profiles, _, _) ->
                        page(
                                profiles.standing()
                                        .flatMap(customer ->
                                                customer.assigned().dormant().stream()
                                                        .map(on -> new ByDay(on, customer.id()))),
                                shard,
                                day,
                                after,
                                limit));
    }

    /// Those who are archived wholly, by the day they were.
    public Candidates archived() {
        return (shard, day, after, limit) ->
                customers.with(
                        (profiles, _, _) -> page(profiles.archived(), shard, day, after, limit));
    }

    private static Candidates.Page page(
            Stream<ByDay> all, int shard, LocalDate day, Optional<String> after, int limit) {
        ByDay.Page page = ByDay.page(all, shard, Candidates.SHARDS, day, after, limit);
        return new Candidates.Page(page.ids(), page.next());
    }
}
