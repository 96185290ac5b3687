package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchivePolicy;
import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRun.State;
import io.mingce.archiving.BeginRun;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunKind;
import io.mingce.customer.Archived;
import io.mingce.customer.Change;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.Suggestions;
import io.mingce.dedup.UndoMerge;
import io.mingce.dedup.UndoOutcome;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// One history of a few customers, the same for the same number: they call, are merged and taken apart, runs move them, and
/// between any two steps of a run anything may happen, its end too. Whoever reads them, at any moment, sees all of them.
final class ArchiveHistory {

    /// What may happen.
    enum Deed {
        CALL,
        LOOK,
        LOOK_AT_ONE,
        TIME,
        RUN,
        STOP,
        RESUME,
        MERGE,
        UNDO,
        HOLD,
        REINDEX,
        READ
    }

    /// The commoner ones more often.
    private static final List<Deed> DEEDS =
            Stream.concat(
                            Stream.of(Deed.values()),
                            Stream.of(Deed.TIME, Deed.LOOK, Deed.LOOK, Deed.RUN, Deed.RUN))
                    .toList();

    /// What is told of most where a move is under way.
    private static final List<Deed> CROSSING =
            List.of(Deed.CALL, Deed.RUN, Deed.RUN, Deed.MERGE, Deed.UNDO, Deed.REINDEX, Deed.READ);

    private static final int[] LEAPS = {1, 30, ArchiveWorld.DAYS};
    private static final int CUSTOMERS = 4;
    private static final int STEPS = 35;
    private static final Suggestions SUGGESTIONS =
            new Suggestions(new MatchCustomer(MatchWeights.shipped()));

    private final Random random;
    private final ArchiveWorld world;
    private final MergeCustomers merging;
    private final UndoMerge undoing;
    private final List<CustomerId> ids = new ArrayList<>();
    private final List<MergeId> merges = new ArrayList<>();
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private int records;
    private int depth;
    private int moved;
    private int deaths;

    ArchiveHistory(long number) {
        random = new Random(number * 7_919 + 11);
        world = new ArchiveWorld(1 + random.nextInt(4), this::amid);
        var identifiers = new MemoryIdentifiers();
        merging =
                new MergeCustomers(world.customers, world.customers, identifiers, () -> world.now);
        undoing =
                new UndoMerge(
                        World.INDEX,
                        world.customers,
                        world.customers,
                        world.customers,
                        identifiers,
                        SUGGESTIONS,
                        () -> world.now);
    }

    void happens() {
        for (int n = 0; n < CUSTOMERS; n++) {
            ids.add(world.person());
            records++;
        }
        for (int calls = random.nextInt(16); calls > 0; calls--) {
            call(one());
        }
        world.tag.tag(Set.copyOf(ids));
        for (int step = 0; step < STEPS; step++) {
            world.now = world.now.plusSeconds(1);
            happen(DEEDS.get(random.nextInt(DEEDS.size())));
            check();
        }
        comesToRest();
    }

    /// How often customers were moved into the archive.
    int moved() {
        return moved;
    }

    int deaths() {
        return deaths;
    }

    Map<Deed, Integer> done() {
        return done;
    }

    private CustomerId one() {
        return ids.get(random.nextInt(ids.size()));
    }

    private void happen(Deed deed) {
        done.merge(deed, 1, Integer::sum);
        switch (deed) {
            case CALL -> call(one());
            case LOOK -> world.look();
            case LOOK_AT_ONE -> world.tag.tag(Set.of(one()));
            case TIME -> world.days(LEAPS[random.nextInt(LEAPS.length)]);
            case RUN -> run();
            case STOP -> latest().ifPresent(run -> world.stop.stop(run.id()));
            case RESUME -> latest().ifPresent(run -> world.stop.resume(run.id()));
            case MERGE -> merge();
            case UNDO -> undo();
            case HOLD -> hold();
            case REINDEX -> reindex(one());
            case READ -> check();
        }
    }

    private void call(CustomerId id) {
        world.call(id);
        records++;
        assertThat(world.archived(id)).isNotEqualTo(Archived.WHOLLY);
    }

    /// Wakes nobody.
    private void reindex(CustomerId id) {
        Archived before = world.archived(id);
        Customer customer = Objects.requireNonNull(world.customers.find(Set.of(id)).get(id));
        assertThat(world.customers.save(List.of(new Change(customer, Map.of())))).isEmpty();
        assertThat(world.archived(id)).isEqualTo(before);
    }

    private void hold() {
        if (random.nextInt(4) == 0) {
            CustomerId id = one();
            int before = world.records(id);
            world.give(id, "legal-hold", Optional.empty());
            records += world.records(id) - before;
        }
    }

    private void merge() {
        merging.merge(one(), one(), Optional.of("u-1"), Basis.RULING);
        for (CustomerId id : ids) {
            world.find(id).lineage().absorbed().stream()
                    .map(link -> link.merge())
                    .filter(merge -> !merges.contains(merge))
                    .forEach(merges::add);
        }
    }

    private void undo() {
        if (merges.isEmpty()) {
            return;
        }
        MergeId merge = merges.get(random.nextInt(merges.size()));
        var decisions = new HashMap<SourceId, CustomerId>();
        for (CustomerId id : ids) {
            world.customers.sources(id).forEach(source -> decisions.put(source.id(), one()));
        }
        assertThat(undoing.undo(merge, decisions, Optional.empty()))
                .isNotInstanceOf(UndoOutcome.Undecided.class);
    }

    private Optional<ArchiveRun> latest() {
        return world.runs.latest(RunKind.DORMANT, 1).stream().findFirst();
    }

    private void run() {
        world.begin.begin(RunKind.DORMANT, random.nextInt(6) == 0, 1, Optional.empty());
        if (depth > 0 || random.nextBoolean()) { // Whoever is at work is taken for dead.
            world.now = world.now.plus(ArchiveRun.LEASE);
        }
        try {
            world.worker(new Around(this::between, this::between))
                    .workOn(latest().orElseThrow().id(), () -> random.nextInt(4) > 0);
        } catch (Around.Died e) {
            deaths++;
        }
    }

    /// What happens while somebody is at work.
    private void between() {
        int turn = random.nextInt(60);
        if (turn == 0) {
            interrupt(() -> {
                throw new Around.Died();
            });
        } else if (turn < 6) {
            interrupt(() -> happen(DEEDS.get(random.nextInt(DEEDS.size()))));
        } else if (turn < 12) {
            interrupt(this::check);
        }
    }

    /// What happens while a customer is moved.
    private void amid() {
        int turn = random.nextInt(12);
        if (turn == 0) {
            interrupt(() -> {
                throw new Around.Died();
            });
        } else if (turn < 7) {
            interrupt(() -> happen(CROSSING.get(random.nextInt(CROSSING.size()))));
        }
    }

    private void interrupt(Runnable what) {
        if (depth <= 1) {
            depth++;
            try {
                what.run();
            } finally {
                depth--;
            }
        }
    }

    private void check() {
        Map<CustomerId, Customer> found = world.customers.find(Set.copyOf(ids));
        require(found.size() == ids.size(), "somebody is gone");
        var seen = new HashSet<SourceId>();
        int told = 0;
        for (Customer customer : new HashSet<>(found.values())) {
            var tree = new LinkedHashMap<CustomerId, List<SourceRecord>>();
            int own = 0;
            for (CustomerId partition : customer.partitions()) {
                List<SourceRecord> sources = world.customers.sources(partition);
                tree.put(partition, sources);
                sources.forEach(source -> seen.add(source.id()));
                own += sources.size();
            }
            told += own;
            require(
                    own > 0 && isMadeOf(customer, tree),
                    "the profile is not what its records make");
            require(
                    world.customers.contributions(Map.of(customer, seen)).size() == own,
                    "what a record did is not known");
            List<Integer> places = world.places(customer.id());
            require(
                    places.getFirst() + places.getLast() == own,
                    "something is out of sight, or in two places");
            checkStatus(customer, places.getLast());
        }
        require(told == records, "records are lost");
        require(seen.size() == records, "records are there twice");
    }

    private void checkStatus(Customer customer, int archived) {
        switch (customer.archived()) {
            case NOTHING -> require(archived == 0, "nobody looks for what is in the archive");
            case PARTLY -> {}
            case WHOLLY ->
                    require(
                            !dormantFrom(customer).isAfter(world.today()) && !held(customer),
                            "somebody is archived who is not dormant");
        }
    }

    private static void require(boolean holds, String or) {
        if (!holds) {
            throw new AssertionError(or);
        }
    }

    private static boolean isMadeOf(Customer stored, Map<CustomerId, List<SourceRecord>> tree) {
        Customer made = Customer.project(stored.id(), tree, stored.lineage(), stored.version());
        return stored.profile().equals(made.profile())
                && stored.since().equals(made.since())
                && stored.lastActivity().equals(made.lastActivity())
                && stored.stated().equals(made.stated());
    }

    private static LocalDate dormantFrom(Customer customer) {
        return ArchivePolicy.shipped().dormantFrom(customer, ArchiveWorld.ZONE);
    }

    private boolean held(Customer customer) {
        return !ProtectiveTags.of(customer, world.today()).isEmpty();
    }

    /// Nothing happens any more but the runs of two nights, between which whatever was put off for a reason has its day.
    private void comesToRest() {
        depth = Integer.MAX_VALUE;
        for (int night = 0; night < 2; night++) {
            world.now = world.now.plus(Duration.ofDays(31));
            world.tag.tag(Set.copyOf(ids));
            world.look();
            latest().ifPresent(run -> world.stop.resume(run.id()));
            latest().filter(run -> run.state() == State.RUNNING)
                    .ifPresent(run -> world.workOn(run.id()));
            assertThat(world.begin.begin(RunKind.DORMANT, false, 1, Optional.empty()))
                    .isInstanceOf(BeginRun.Outcome.Begun.class);
            world.workOn(latest().orElseThrow().id());
            check();
        }
        for (Customer customer : world.customers.find(Set.copyOf(ids)).values()) {
            boolean stays = dormantFrom(customer).isAfter(world.today()) || held(customer);
            assertThat(customer.archived()).isEqualTo(stays ? Archived.NOTHING : Archived.WHOLLY);
            assertThat(world.places(customer.id()).get(stays ? 1 : 0)).isZero();
        }
        for (ArchiveRun run : world.runs.latest(RunKind.DORMANT, 1_000)) {
            RunCounts counts = run.counts();
            int exempt = counts.exempt().values().stream().mapToInt(Integer::intValue).sum();
            assertThat(counts.moved() + counts.broughtBack() + counts.touched() + exempt)
                    .isLessThanOrEqualTo(counts.considered());
            assertThat(counts.failed()).isZero();
            moved += run.dryRun() ? 0 : counts.moved();
        }
    }
}
