package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceRecord;
import io.mingce.erasure.AccessCopies;
import io.mingce.erasure.CopyLedger;
import io.mingce.erasure.EraseCustomers;
import io.mingce.erasure.EraseCustomers.Progress;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.Erasures;
import io.mingce.erasure.Leftovers;
import io.mingce.erasure.Proof;
import io.mingce.erasure.ReapplyErasures;
import io.mingce.erasure.Scrubs;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.request.RequestId;
import io.mingce.review.ReviewCase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// A register in memory with everything that erases, and a clock that goes on when somebody waits.
final class ErasureWorld {

    static final RequestId REQUEST = request('a');
    private static final int PATIENCE = 200;

    final World world = new World();
    final MemoryCustomers customers = world.customers;
    final MemoryIdentifiers identifiers = world.identifiers;
    final MemoryRetentionEnds ends = new MemoryRetentionEnds();
    final MemoryLeftovers leftovers = new MemoryLeftovers(customers, world.cases, ends);
    final MemoryScrubs scrubs = new MemoryScrubs();
    final MemoryImportJobs jobs = new MemoryImportJobs();
    final MemoryCopyLedger copies = new MemoryCopyLedger();
    final MemoryAccessCopies accessCopies = new MemoryAccessCopies();
    final MemoryErasures erasures = new MemoryErasures();
    final Set<String> told = Collections.synchronizedSet(new HashSet<>());
    final List<Incoming> came = new ArrayList<>();
    private final Set<CustomerId> known = new HashSet<>();
    volatile Instant now = World.NOON.plusSeconds(500_000);

    static RequestId request(char c) {
        return new RequestId(String.valueOf(c).repeat(26));
    }

    private record Told(Set<String> told) implements Proof {
        @Override
        public void tell(Erasure erasure, Set<String> recipients) {
            told.addAll(recipients);
        }

        @Override
        public String certify(Erasure erasure, String ledgerHash) {
            return "certificate of " + erasure.id() + " " + ledgerHash;
        }
    }

    EraseCustomers engine(Around around) {
        return new EraseCustomers(
                World.INDEX,
                around.port(Identifiers.class, identifiers),
                around.port(Customers.class, customers),
                around.port(Suppressions.class, world.suppressions),
                around.port(Leftovers.class, leftovers),
                around.port(Scrubs.class, scrubs),
                around.port(ImportJobs.class, jobs),
                around.port(CopyLedger.class, copies),
                around.port(AccessCopies.class, accessCopies),
                around.port(Erasures.class, erasures),
                around.port(Proof.class, new Told(told)),
                () -> now);
    }

    ReapplyErasures reapplying() {
        return new ReapplyErasures(
                World.INDEX,
                identifiers,
                customers,
                world.suppressions,
                leftovers,
                scrubs,
                jobs,
                copies,
                accessCopies,
                erasures,
                new Told(told),
                () -> now);
    }

    /// Registers a row as a writer does that makes keys and notes whom the search finds.
    CustomerId add(Incoming row) {
        came.add(row);
        CustomerId id = world.add(row);
        note();
        return id;
    }

    /// Keys and rows of the search for whoever is new.
    void note() {
        for (Customer customer : all()) {
            for (CustomerId id : customer.partitions()) {
                if (known.add(id)) {
                    leftovers.keys.add(id);
                    leftovers.directory.add(id);
                }
            }
        }
    }

    List<Customer> all() {
        var all = new ArrayList<Customer>();
        Optional<String> after = Optional.empty();
        do {
            CustomerPages.Page page = customers.page(after);
            all.addAll(page.customers());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    /// An import that has ended.
    ImportJob imported(ImportId id) {
        ImportJob job = jobs.begin(id, "crm", "inbox/crm/" + id, World.NOON);
        return jobs.move(job, ImportState.DONE, 1, "");
    }

    Erasure erase(RequestId id, CustomerId... ids) {
        return finish(engine(Around.NOTHING), id, Set.of(ids));
    }

    /// Works until it is done; whoever rewrites files does so while it waits.
    Erasure finish(EraseCustomers engine, RequestId id, Set<CustomerId> ids) {
        for (int turn = 0; turn < PATIENCE; turn++) {
            Optional<Erasure> done = turn(engine, id, ids, () -> true);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new AssertionError("does not come to an end");
    }

    Optional<Erasure> turn(
            EraseCustomers engine, RequestId id, Set<CustomerId> ids, BooleanSupplier more) {
        return switch (engine.workOn(id, ids, more)) {
            case Progress.Done(Erasure erasure) -> Optional.of(erasure);
            case Progress.More _ -> Optional.empty();
            case Progress.Wait(Duration atLeast) -> {
                assertThat(atLeast).isPositive();
                pass(atLeast);
                scrub();
                yield Optional.empty();
            }
        };
    }

    private synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    void scrub() {
        scrubs.open()
                .forEach(scrub -> scrubs.done(scrub, Map.of("inbox", (long) scrub.rows().size())));
    }

    /// All that is known of everybody but those, and of what leads to them.
    Map<CustomerId, Object> others(Set<CustomerId> gone) {
        var state = new TreeMap<CustomerId, Object>();
        for (Customer customer : all()) {
            if (!gone.contains(customer.id())) {
                var history = new TreeMap<CustomerId, Object>();
                for (CustomerId id : customer.partitions()) {
                    Customers.Stored stored = customers.history(id);
                    history.put(
                            id,
                            List.of(
                                    stored.sources(),
                                    stored.relations().stream()
                                            .filter(r -> !gone.contains(r.other()))
                                            .toList(),
                                    leftovers.keys.contains(id),
                                    leftovers.directory.contains(id)));
                }
                state.put(customer.id(), List.of(customer, history, held(customer)));
            }
        }
        return state;
    }

    /// The tokens by which a customer is found indeed.
    private Set<Token> held(Customer customer) {
        var held = new HashSet<Token>();
        identifiers
                .find(customer.tokens())
                .forEach((token, holders) -> {
                    if (holders.ids().contains(customer.id())) {
                        held.add(token);
                    }
                });
        return held;
    }

    /// Nothing is left of those anywhere.
    void assertGone(Set<CustomerId> gone) {
        assertNothingKept(gone);
        for (Holders holders : identifiers.find(identifiers.tokens()).values()) {
            assertThat(holders.ids()).doesNotContainAnyElementsOf(gone);
        }
    }

    /// Nothing is left of those but, it may be, in the index.
    void assertNothingKept(Set<CustomerId> gone) {
        assertThat(customers.find(gone)).isEmpty();
        assertThat(leftovers.present(gone)).isEmpty();
        assertThat(leftovers.directory).doesNotContainAnyElementsOf(gone);
        assertThat(ends.all().keySet()).doesNotContainAnyElementsOf(gone);
        for (Customer customer : all()) {
            for (CustomerId id : customer.partitions()) {
                assertThat(customers.history(id).relations())
                        .noneMatch(relation -> gone.contains(relation.other()));
            }
        }
    }

    /// Nobody is asked to compare them with anybody.
    void assertNoCases(Set<CustomerId> gone) {
        for (ReviewCase each : world.cases.all()) {
            assertThat(gone).doesNotContain(each.id().one(), each.id().other());
        }
    }

    /// Whatever came in with them does not come in again.
    void assertKeptOut(Set<Incoming> rows) {
        int before = customers.size();
        for (Incoming row : rows) {
            assertThat(requireNonNull(world.register.register(List.of(row)).get(row.id())))
                    .isInstanceOf(Outcome.Suppressed.class);
        }
        assertThat(customers.size()).isEqualTo(before);
    }

    /// The rows that those have brought.
    Set<Incoming> rows(Set<CustomerId> ids) {
        var sources = new HashSet<Object>();
        for (Customer customer : new HashSet<>(customers.find(ids).values())) {
            for (CustomerId id : customer.partitions()) {
                customers.sources(id).stream().map(SourceRecord::id).forEach(sources::add);
            }
        }
        var rows = new HashMap<Object, Incoming>();
        came.stream()
                .filter(row -> sources.contains(row.id()))
                .forEach(row -> rows.put(row.id(), row));
        return Set.copyOf(rows.values());
    }
}
