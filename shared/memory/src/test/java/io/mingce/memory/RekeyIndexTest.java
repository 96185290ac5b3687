package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.dedup.MergeCustomers;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.FindCustomers;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.RekeyIndex;
import io.mingce.registration.RekeyWalks.Walk;
import io.mingce.registration.WithdrawSources;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A change of keys while everything goes on, by processes that hear of each step at different times.
class RekeyIndexTest {

    private static final Instant NOON = World.NOON;
    private static final int PEOPLE = 25;
    private static final int MOST = 400;

    /// The keys that a process uses, newest first.
    private record Knows(List<Integer> keys) implements BlindIndex {

        static final Knows OLD = new Knows(List.of(1));
        static final Knows BOTH = new Knows(List.of(2, 1));
        static final Knows NEW = new Knows(List.of(2));

        @Override
        public Token token(TokenKind kind, String value) {
            return under(keys.getLast(), kind, value);
        }

        @Override
        public List<Token> tokens(TokenKind kind, String value) {
            return keys.stream().map(key -> under(key, kind, value)).toList();
        }

        private static Token under(int key, TokenKind kind, String value) {
            return new Token(key + ":" + kind.label() + ":" + value);
        }
    }

    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    private final Map<SourceId, CustomerId> homes = new HashMap<>();

    @Test
    void everybodyIsFoundUnderTheNewKeyAndNothingIsLeftOfTheOldOne() {
        for (int i = 0; i < 35; i++) {
            register(Knows.OLD, row(i, i));
        }
        new MergeCustomers(customers, customers, identifiers, () -> NOON)
                .merge(home(0), home(1), Optional.of("u-1"), Basis.RULING);

        walk(Knows.BOTH);
        assertThat(tokens()).anyMatch(t -> t.startsWith("1:")).anyMatch(t -> t.startsWith("2:"));
        walk(Knows.NEW);

        assertThat(tokens()).isNotEmpty().allMatch(token -> token.startsWith("2:"));
        for (int i = 0; i < 35; i++) {
            assertThat(find(Knows.NEW, i)).hasSize(1);
        }
    }

    @Test
    void aSecondWalkChangesNothing() {
        for (int i = 0; i < 15; i++) {
            register(Knows.OLD, row(i, i));
        }
        walk(Knows.BOTH);
        Map<CustomerId, Long> before = versions();

        walk(Knows.BOTH);

        assertThat(versions()).isEqualTo(before);
    }

    /// Why the old key may be retired only when everybody knows the new one.
    @Test
    void twoWhoAreTwoStepsApartDoNotMeet() {
        register(Knows.OLD, row(0, 0));
        register(Knows.NEW, row(1, 0));

        assertThat(home(0)).isNotEqualTo(home(1));
    }

    @ParameterizedTest
    @CsvSource({"OLD, BOTH", "BOTH, OLD", "BOTH, NEW", "NEW, BOTH"})
    void twoWhoAreOneStepApartMeet(String first, String second) {
        register(knows(first), row(0, 0));
        register(knows(second), row(1, 0));

        assertThat(home(0)).isEqualTo(home(1));
    }

    private static Knows knows(String step) {
        return switch (step) {
            case "OLD" -> Knows.OLD;
            case "BOTH" -> Knows.BOTH;
            default -> Knows.NEW;
        };
    }

    /// Between two steps a process may know of either; never are two more than one step apart. Everybody must end up with
    /// whom they would without a change of keys.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyIsLostOrThereTwice(long seed) {
        var still = new RekeyIndexTest();
        still.live(seed, Knows.OLD, Knows.OLD);

        live(seed, Knows.BOTH, Knows.NEW);

        assertThat(together()).isNotEmpty().isEqualTo(still.together());
        assertThat(customers.size()).isEqualTo(still.customers.size());
        assertThat(tokens()).isNotEmpty().allMatch(token -> token.startsWith("2:"));
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(find(Knows.NEW, person)).hasSameSizeAs(still.find(Knows.OLD, person));
        }
    }

    private void live(long seed, Knows second, Knows third) {
        var random = new Random(seed);
        var told = new ArrayList<Incoming>();
        busy(random, told, Knows.OLD);
        busy(random, told, Knows.OLD, second);
        walk(second);
        busy(random, told, second, second);
        busy(random, told, second, third);
        walk(third);
        busy(random, told, third, third);
        walk(third);
    }

    /// While the walk goes on, too.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everybodyIsFoundWhateverHappensDuringTheWalk(long seed) {
        var random = new Random(seed);
        var told = new ArrayList<Incoming>();
        busy(random, told, Knows.OLD);
        busy(random, told, Knows.OLD);
        walkAmong(random, told, Knows.BOTH, Knows.BOTH);
        walkAmong(random, told, Knows.NEW, Knows.NEW);

        assertThat(tokens()).isNotEmpty().allMatch(token -> token.startsWith("2:"));
        for (int person = 0; person < PEOPLE; person++) {
            String phone = phone(person);
            boolean there =
                    told.stream()
                            .filter(row -> homes.containsKey(row.id()))
                            .anyMatch(row -> row.raw().first(Column.PHONE).equals(phone));
            assertThat(find(Knows.NEW, person).isEmpty()).isEqualTo(!there);
        }
    }

    private Set<Set<SourceId>> together() {
        var together = new HashMap<CustomerId, Set<SourceId>>();
        homes.keySet()
                .forEach(row -> together.computeIfAbsent(home(row), _ -> new HashSet<>()).add(row));
        return Set.copyOf(together.values());
    }

    /// Rows come and are taken back by any of these processes, and customers are merged.
    private void busy(Random random, List<Incoming> told, Knows... processes) {
        for (int i = 0; i < 30; i++) {
            Knows process = processes[random.nextInt(processes.length)];
            if (random.nextInt(8) == 0 && !told.isEmpty()) {
                Incoming row = told.get(random.nextInt(told.size()));
                if (homes.containsKey(row.id())) {
                    new WithdrawSources(process, identifiers, customers)
                            .withdraw(home(row.id()), Set.of(row.id()));
                    homes.remove(row.id());
                }
            } else if (random.nextInt(15) == 0) {
                merge(random, told);
            } else {
                Incoming row = row(told.size(), random.nextInt(PEOPLE));
                told.add(row);
                register(process, row);
            }
        }
    }

    private void merge(Random random, List<Incoming> told) {
        List<CustomerId> there =
                told.stream()
                        .filter(row -> homes.containsKey(row.id()))
                        .map(row -> home(row.id()))
                        .toList();
        if (!there.isEmpty()) {
            new MergeCustomers(customers, customers, identifiers, () -> NOON)
                    .merge(
                            there.get(random.nextInt(there.size())),
                            there.get(random.nextInt(there.size())),
                            Optional.of("u-1"),
                            Basis.RULING);
        }
    }

    private void walkAmong(Random random, List<Incoming> told, Knows walker, Knows... processes) {
        var rekey = new RekeyIndex(walker, customers, customers, identifiers);
        Walk walk = Walk.begin("walk");
        while (!walk.done()) {
            walk = walk.walked(rekey.page(walk.after()));
            // People rest at some time.
            if (told.size() < MOST) {
                busy(random, told, processes);
            }
        }
    }

    private void walk(Knows process) {
        var rekey = new RekeyIndex(process, customers, customers, identifiers);
        Walk walk = Walk.begin("walk");
        while (!walk.done()) {
            walk = walk.walked(rekey.page(walk.after()));
        }
    }

    private void register(Knows process, Incoming row) {
        Outcome outcome =
                new RegisterCustomers(
                                new Cleaner()::clean,
                                new MatchCustomer(MatchWeights.shipped()),
                                process,
                                identifiers,
                                customers,
                                new MemoryReviewCases(),
                                new MemorySuppressions(),
                                World.ZONE)
                        .register(List.of(row))
                        .get(row.id());
        homes.put(row.id(), World.customer(Objects.requireNonNull(outcome)));
    }

    private static Incoming row(int number, int person) {
        return World.row(
                "row-" + number,
                Map.of(
                        Column.NAME,
                        "欧阳" + (char) ('甲' + person),
                        Column.PHONE,
                        "139123%05d".formatted(45000 + person)),
                NOON.plusSeconds(number));
    }

    private static String phone(int person) {
        return "139123%05d".formatted(45000 + person);
    }

    private CustomerId home(int row) {
        return home(new SourceId("row-" + row));
    }

    private CustomerId home(SourceId row) {
        CustomerId id = Objects.requireNonNull(homes.get(row));
        return customers.find(Set.of(id)).values().stream()
                .map(Customer::id)
                .findFirst()
                .orElse(id);
    }

    private List<Customer> find(Knows process, int person) {
        return new FindCustomers(process, identifiers, customers)
                .by(Field.PHONE, "+86" + phone(person));
    }

    private Set<String> tokens() {
        var tokens = new TreeSet<String>();
        identifiers.tokens().forEach(token -> tokens.add(token.value()));
        everybody().forEach(c -> c.tokens().forEach(token -> tokens.add(token.value())));
        return tokens;
    }

    private Map<CustomerId, Long> versions() {
        return everybody().stream().collect(Collectors.toMap(Customer::id, Customer::version));
    }

    private List<Customer> everybody() {
        var all = new ArrayList<Customer>();
        Optional<String> next = Optional.empty();
        do {
            var page = customers.page(next);
            all.addAll(page.customers());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
