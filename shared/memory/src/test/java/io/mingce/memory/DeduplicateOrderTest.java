package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Cleaner;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Origin;
import io.mingce.customer.SourceId;
import io.mingce.customer.Traits;
import io.mingce.identity.Token;
import io.mingce.matching.BlockingKeys;
import io.mingce.matching.Constraints;
import io.mingce.matching.MatchMembers;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchProfiles;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Records that come one by one in any order, and are looked at late, in parts and repeatedly, come to the customers that
/// matching makes of all of them at once.
class DeduplicateOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource({"1006, 60", "1010, 40", "1025, 40", "4, 90", "5, 120", "7, 200"})
    void theOrderOfArrivalMakesNoDifference(long seed, int phones) {
        List<Incoming> rows =
                InventedRows.make(90, phones, new Random(seed)).stream()
                        .filter(row -> cleaned(row).usable())
                        .toList();
        Set<Set<SourceId>> bulk = bulk(rows);
        assertThat(bulk).hasSizeLessThan(rows.size());
        for (int order = 0; order < 2; order++) {
            var random = new Random(seed * 31 + order);
            var shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            assertThat(oneByOne(shuffled, random)).as("order %d", order).isEqualTo(bulk);
        }
    }

    private static Set<Set<SourceId>> oneByOne(List<Incoming> rows, Random random) {
        var world = new World();
        var ids = new HashSet<CustomerId>();
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + 1 + random.nextInt(5));
            for (Outcome outcome : world.register.register(rows.subList(from, to)).values()) {
                ids.add(World.customer(outcome));
            }
            from = to;
            if (random.nextInt(3) == 0) {
                some(world, random);
            }
        }
        world.settle();
        rows.forEach(row -> {
            for (int turn = 0; turn < 3; turn++) {
                ids.add(CustomerId.from(row.id(), turn));
            }
        });
        Set<Set<SourceId>> clusters = world.clusters(ids);
        assertThat(clusters.stream().mapToInt(Set::size).sum()).isEqualTo(rows.size());
        return clusters;
    }

    /// A part of what was told, in any order, some of it to be told again.
    private static void some(World world, Random random) {
        var news = new ArrayList<>(world.told.news);
        Collections.shuffle(news, random);
        world.told.news.clear();
        var changed = new HashMap<CustomerId, Set<Token>>();
        for (Told.News each : news) {
            switch (random.nextInt(3)) {
                case 0 -> world.told.news.add(each);
                case 1 -> changed.put(each.id(), each.tokens());
                default -> {
                    world.told.news.add(each);
                    changed.put(each.id(), each.tokens());
                }
            }
        }
        world.deduplicate.consider(changed);
    }

    private static Cleaned cleaned(Incoming row) {
        return new Cleaner().clean(row.raw(), TODAY);
    }

    /// Rows that say the same are one statement, where it is enough to be one customer.
    static Set<Set<SourceId>> bulk(List<Incoming> rows) {
        var matching = new MatchMembers(MatchWeights.shipped());
        Map<Object, Set<SourceId>> speakers = new HashMap<>();
        Map<Object, Origin> origins = new HashMap<>();
        Map<Object, MatchProfile> profiles = new HashMap<>();
        for (Incoming row : rows) {
            Cleaned cleaned = cleaned(row);
            CustomerType type = cleaned.type();
            Traits traits = Traits.of(cleaned.values(), cleaned.evidence(), row.raw());
            MatchProfile profile = MatchProfiles.of(type, traits);
            Object speaker =
                    matching.same(profile)
                            ? List.of(type, traits)
                            : List.of(type, traits, row.id());
            speakers.computeIfAbsent(speaker, _ -> new TreeSet<>()).add(row.id());
            origins.merge(
                    speaker,
                    new Origin(row.id(), row.channel(), row.receivedAt()),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b);
            profiles.put(speaker, profile);
        }
        List<Object> order =
                origins.entrySet().stream()
                        .sorted(java.util.Comparator.comparing(e -> e.getValue().source()))
                        .map(Map.Entry::getKey)
                        .toList();
        List<MatchProfile> all = order.stream().map(profiles::get).toList();
        List<Integer> groups =
                matching.decide(
                                all,
                                all.stream().map(BlockingKeys::kept).toList(),
                                _ -> false,
                                Constraints.NONE,
                                TODAY)
                        .sure();
        var clusters = new TreeMap<Integer, Set<SourceId>>();
        for (int i = 0; i < order.size(); i++) {
            clusters.computeIfAbsent(groups.get(i), _ -> new TreeSet<>())
                    .addAll(speakers.get(order.get(i)));
        }
        return clusters.values().stream().collect(toSet());
    }
}
