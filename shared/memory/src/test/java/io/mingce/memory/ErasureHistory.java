package io.mingce.memory;

import static io.mingce.memory.ErasureWorld.REQUEST;
import static io.mingce.memory.World.NOON;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Interaction;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.erasure.EraseCustomers;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.importing.ImportId;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.request.RequestId;
import io.mingce.review.ReviewCases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;

/// One history of a few persons, the same for the same number: between any two calls of a port while the first of them is
/// erased, rows come in, customers are merged, taken apart and archived, other workers work, and whoever is at work dies.
final class ErasureHistory {

    /// What may happen.
    enum Deed {
        /// A row of whoever is erased.
        OLD_ROW,
        ROW,
        MERGE,
        UNDO,
        ARCHIVE,
        CALL,
        OTHER_WORKER,
        OTHER_REQUEST,
        DEATH
    }

    private static final String[] NAMES = {"欧阳明", "司马光", "诸葛亮", "上官婉儿", "夏侯惇"};
    private static final String FAMILY = "13512349876";
    private static final ImportId IMPORT = new ImportId("a".repeat(24));
    private static final Deed[] DEEDS = Deed.values();
    private static final Cleaner CLEANER = new Cleaner();
    private static final MatchCustomer MATCHING = new MatchCustomer(MatchWeights.shipped());
    private static final int TARGET = 0;
    private static final int TURNS = 400;

    private final Random random;
    private final ErasureWorld world = new ErasureWorld();
    private final List<Incoming> rows = new ArrayList<>();
    private final Map<SourceId, Integer> persons = new HashMap<>();
    private final List<MergeId> merges = new ArrayList<>();
    private final Set<CustomerId> tainted = new HashSet<>();
    private final Set<SourceId> taintedSources = new HashSet<>();
    private final Set<SourceId> stored = new HashSet<>();
    private final Map<RequestId, Set<CustomerId>> asked = new HashMap<>();
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private int depth;
    private int late;
    private int next;

    ErasureHistory(long number) {
        random = new Random(number * 7_919 + 11);
    }

    Map<Deed, Integer> done() {
        return done;
    }

    /// How many were so late that only the night finds them.
    int late() {
        return late;
    }

    void happens() {
        world.imported(IMPORT);
        for (int person = 0; person < NAMES.length; person++) {
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                register(row(person), Around.NOTHING);
            }
        }
        for (int count = random.nextInt(3); count > 0; count--) {
            deed(random.nextBoolean() ? Deed.MERGE : Deed.ARCHIVE);
        }
        Customer target = customerOf(TARGET);
        Set<CustomerId> ids = Set.of(target.id());
        tainted.addAll(ids);
        asked.put(REQUEST, ids);
        look();
        EraseCustomers engine = world.engine(new Around(this::between, this::between));
        Optional<Erasure> over = Optional.empty();
        for (int turn = 0; over.isEmpty(); turn++) {
            require(turn < TURNS, "does not come to an end");
            try {
                over = world.turn(engine, REQUEST, ids, random::nextBoolean);
            } catch (Around.Died e) {
                // The next one goes on.
            }
        }
        depth = Integer.MAX_VALUE;
        asked.forEach(this::finish);
        late += world.reapplying().reapply(Instant.EPOCH, () -> true).again();
        world.scrub();
        require(
                world.reapplying().reapply(Instant.EPOCH, () -> true).again() == 0,
                "what was erased again is there again");
        check(ids);
    }

    private void finish(RequestId id, Set<CustomerId> ids) {
        Erasure erasure = world.finish(world.engine(Around.NOTHING), id, ids);
        require(erasure.certificate().isPresent(), "no certificate");
    }

    private Customer customerOf(int person) {
        Set<SourceId> theirs = new HashSet<>();
        persons.forEach((id, each) -> {
            if (each == person) {
                theirs.add(id);
            }
        });
        return world.all().stream()
                .filter(customer -> sources(customer).stream().anyMatch(theirs::contains))
                .findFirst()
                .orElseThrow();
    }

    private Set<SourceId> sources(Customer customer) {
        var sources = new HashSet<SourceId>();
        for (CustomerId id : customer.partitions()) {
            world.customers.sources(id).stream().map(SourceRecord::id).forEach(sources::add);
        }
        return sources;
    }

    /// A name, and a phone or two of which one may be the family's; the phone that is theirs alone is always told of whoever is
    /// erased.
    private Incoming row(int person) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        texts.put(Column.NAME, List.of(NAMES[person]));
        var phones = new ArrayList<String>();
        boolean family = person < 2 && random.nextInt(3) == 0;
        if (person == TARGET || !family) {
            phones.add("1391234000" + person);
        }
        if (family) {
            phones.add(FAMILY);
        }
        texts.put(Column.PHONE, phones);
        if (random.nextInt(3) == 0) {
            texts.put(Column.EMAIL, List.of("person" + person + "@example.com"));
        }
        int number = ++next;
        var id = random.nextBoolean() ? IMPORT.row(number) : new SourceId("form-" + number);
        var row =
                new Incoming(
                        id,
                        World.CRM,
                        NOON.plusSeconds(number),
                        new RawRecord(texts),
                        Consents.NONE);
        rows.add(row);
        persons.put(id, person);
        return row;
    }

    private void register(Incoming row, Around around) {
        var register =
                new RegisterCustomers(
                        CLEANER::clean,
                        MATCHING,
                        World.INDEX,
                        around.port(Identifiers.class, world.identifiers),
                        around.port(Customers.class, world.customers),
                        around.port(ReviewCases.class, world.world.cases),
                        around.port(Suppressions.class, world.world.suppressions),
                        World.ZONE);
        Outcome outcome = register.register(List.of(row)).get(row.id());
        if (!(outcome instanceof Outcome.Suppressed)) {
            stored.add(row.id());
        }
        world.note();
        look();
    }

    /// Who is made one with whoever is erased is erased with them, whatever other customers they are.
    private void look() {
        int before = -1;
        while (!tainted.isEmpty() && tainted.size() + taintedSources.size() > before) {
            before = tainted.size() + taintedSources.size();
            Set<Integer> theirs = new HashSet<>(Set.of(TARGET));
            taintedSources.forEach(id -> theirs.add(persons.getOrDefault(id, TARGET)));
            for (Customer customer : world.all()) {
                Set<SourceId> sources = sources(customer);
                boolean one =
                        customer.partitions().stream().anyMatch(tainted::contains)
                                || sources.stream()
                                        .anyMatch(id -> theirs.contains(persons.get(id)));
                if (one) {
                    tainted.addAll(customer.partitions());
                    taintedSources.addAll(sources);
                }
            }
        }
    }

    private void between() {
        if (depth < 2 && random.nextInt(12) == 0) {
            depth++;
            try {
                deed(DEEDS[random.nextInt(DEEDS.length)]);
            } finally {
                depth--;
            }
        }
    }

    private void deed(Deed deed) {
        done.merge(deed, 1, Integer::sum);
        switch (deed) {
            case OLD_ROW -> register(anyRow(person -> person == TARGET), slow());
            case ROW -> register(row(random.nextInt(NAMES.length)), slow());
            case MERGE -> merge();
            case UNDO -> undo();
            case ARCHIVE ->
                    one().ifPresent(customer ->
                            new MemoryArchive(world.customers)
                                    .archive(customer, LocalDate.of(2026, 3, 1)));
            case CALL -> one().ifPresent(this::call);
            case OTHER_WORKER -> other(REQUEST);
            case OTHER_REQUEST -> other(ErasureWorld.request('b'));
            case DEATH -> throw new Around.Died();
        }
        world.note();
        look();
    }

    /// While they write it may come to an end.
    private Around slow() {
        return new Around(
                () -> {},
                () -> {
                    between();
                    if (!asked.isEmpty() && random.nextInt(6) == 0) {
                        for (int turns = random.nextInt(6); turns > 0; turns--) {
                            other(REQUEST);
                        }
                    }
                });
    }

    private Incoming anyRow(IntPredicate of) {
        List<Incoming> some =
                rows.stream()
                        .filter(row -> of.test(Objects.requireNonNull(persons.get(row.id()))))
                        .toList();
        return some.get(random.nextInt(some.size()));
    }

    private Optional<Customer> one() {
        List<Customer> all = world.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void merge() {
        Optional<Customer> a = one();
        Optional<Customer> b = one();
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        world.world.merging.merge(a.get().id(), b.get().id(), Optional.of("u-1"), Basis.RULING);
        for (Customer customer : world.all()) {
            customer.lineage().absorbed().stream()
                    .map(link -> link.merge())
                    .filter(id -> !merges.contains(id))
                    .forEach(merges::add);
        }
        look();
    }

    private void undo() {
        if (!merges.isEmpty()) {
            world.world.undoing.undo(
                    merges.get(random.nextInt(merges.size())), Map.of(), Optional.empty());
        }
    }

    private void call(Customer customer) {
        var id = new SourceId("call-" + ++next);
        var interaction =
                new Interaction(
                        Interaction.Type.PHONE,
                        "li",
                        "asked",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        world.world.recording.record(
                customer.id(),
                id,
                Channel.STAFF,
                NOON.plusSeconds(next),
                NOON.plusSeconds(next),
                interaction);
        if (sources(world.world.find(customer.id())).contains(id)) {
            stored.add(id);
        }
    }

    private void other(RequestId id) {
        Set<CustomerId> ids = asked.computeIfAbsent(id, _ -> Set.of(tainted.iterator().next()));
        try {
            world.turn(
                    world.engine(new Around(this::between, this::between)),
                    id,
                    ids,
                    random::nextBoolean);
        } catch (Around.Died e) {
            // Only that one.
        }
    }

    private void check(Set<CustomerId> ids) {
        world.assertNothingKept(ids);
        var left = new HashSet<SourceId>();
        for (Customer customer : world.all()) {
            Set<SourceId> sources = sources(customer);
            require(
                    sources.stream().noneMatch(id -> persons.getOrDefault(id, -1) == TARGET),
                    "a row of whoever was erased is left");
            for (CustomerId id : customer.partitions()) {
                require(world.leftovers.keys.contains(id), "somebody's key is gone");
            }
            for (Holders holders : world.identifiers.find(customer.tokens()).values()) {
                require(
                        holders.generic() || holders.ids().contains(customer.id()),
                        "somebody is not found any more");
            }
            left.addAll(sources);
        }
        for (SourceId id : stored) {
            require(
                    left.contains(id) || taintedSources.contains(id),
                    "a record of somebody else is gone");
        }
        for (Erasure erasure :
                List.of(REQUEST, ErasureWorld.request('b')).stream()
                        .flatMap(id -> world.erasures.find(id).stream())
                        .toList()) {
            Set<CustomerId> gone = erasure.subject().customers();
            world.assertNothingKept(gone);
            // A writer that died may have claimed others, of a row that never was anywhere.
            for (Holders holders : world.identifiers.find(erasure.subject().tokens()).values()) {
                require(
                        holders.ids().stream().noneMatch(gone::contains),
                        "a token leads to whoever was erased");
            }
        }
        for (Incoming row : rows) {
            if (persons.getOrDefault(row.id(), -1) == TARGET) {
                require(
                        world.world.register.register(List.of(row)).get(row.id())
                                instanceof Outcome.Suppressed,
                        "whoever was erased is back");
            }
        }
    }

    private static void require(boolean holds, String or) {
        if (!holds) {
            throw new AssertionError(or);
        }
    }
}
