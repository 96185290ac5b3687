package io.mingce.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.rfm.Borders;
import io.mingce.rfm.Bought;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Against a plain map of rows: whatever rows come, in whatever order, both say the same.
class DirectoryTest {

    private static final BlindIndex INDEX = (kind, value) -> new Token(kind.label() + value);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final AsOf NOW = new AsOf(DAY, ZoneOffset.ofHours(8), Borders.SHIPPED);
    private static final CustomerQuery ALL = new CustomerQuery(List.of());

    private final Directory directory = new Directory();
    private final Map<CustomerId, Entry> rows = new TreeMap<>();

    private void apply(Row row) {
        directory.apply(List.of(row));
        row.entry()
                .ifPresentOrElse(entry -> rows.put(row.id(), entry), () -> rows.remove(row.id()));
    }

    private static CustomerId id(int n) {
        return CustomerId.from(new SourceId("c" + n), 0);
    }

    private static Row random(Random random) {
        CustomerId id = id(random.nextInt(300));
        if (random.nextInt(4) == 0) {
            return Row.gone(id);
        }
        var texts = new HashMap<Dimension, String>();
        texts.put(Dimension.TYPE, random.nextBoolean() ? "PERSON" : "COMPANY");
        texts.put(Dimension.LEVEL, "l" + random.nextInt(400));
        texts.put(Dimension.AREA, Dimension.joined(List.of("浙江省", "c" + random.nextInt(3))));
        texts.put(
                Dimension.CHANNELS,
                Dimension.joined(
                        random.nextBoolean()
                                ? java.util.Set.of("crm", "pos")
                                : java.util.Set.of("crm")));
        var hashes = new Random(random.nextInt(20)).ints(random.nextInt(12), 0, 30);
        return new Row(
                id,
                Optional.of(
                        new Entry(
                                texts,
                                Math.toIntExact(DAY.toEpochDay()) + random.nextInt(5),
                                Math.toIntExact(DAY.toEpochDay()) + random.nextInt(5),
                                random.nextBoolean()
                                        ? Bought.NOTHING
                                        : new Bought(
                                                Math.toIntExact(DAY.toEpochDay())
                                                        - random.nextInt(400),
                                                1 + random.nextInt(10),
                                                random.nextInt(30_000)),
                                Hashes.of(hashes))));
    }

    @RepeatedTest(20)
    void saysWhatAPlainMapSays(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        for (int i = 0; i < 2_000; i++) {
            apply(random(random));
        }

        var held = new TreeMap<CustomerId, Entry>();
        directory.forEach(row -> held.put(row.id(), row.entry().orElseThrow()));
        assertThat(held).isEqualTo(rows);
        assertThat(directory.size()).isEqualTo(rows.size());
        finds(ALL, _ -> true);
        finds(
                ALL.and(new Term.OfType(CustomerType.PERSON)),
                entry -> entry.text(Dimension.TYPE).equals("PERSON"));
        finds(
                ALL.and(new Term.OfLevel("l7")).and(new Term.FromChannel("pos")),
                entry ->
                        entry.text(Dimension.LEVEL).equals("l7")
                                && entry.text(Dimension.CHANNELS).contains("pos"));
        finds(ALL.and(new Term.InCity("c1")), entry -> entry.text(Dimension.AREA).endsWith("c1"));
        finds(
                ALL.and(new Term.Created(days(1, 2))).and(new Term.Active(days(2, 4))),
                entry -> day(entry.created(), 1, 2) && day(entry.active(), 2, 4));
    }

    private static DayRange days(int from, int to) {
        return new DayRange(Optional.of(DAY.plusDays(from)), Optional.of(DAY.plusDays(to)));
    }

    private static boolean day(int day, int from, int to) {
        return day >= DAY.toEpochDay() + from && day <= DAY.toEpochDay() + to;
    }

    /// Page by page, everybody once, in order.
    private void finds(CustomerQuery query, Predicate<Entry> fits) {
        Filter filter = Filter.of(query, INDEX, NOW);
        List<Position> expected =
                rows.entrySet().stream()
                        .filter(row -> fits.test(row.getValue()))
                        .map(row ->
                                new Position(
                                        LocalDate.ofEpochDay(row.getValue().created()),
                                        row.getKey()))
                        .sorted()
                        .toList();
        for (int limit : List.of(1, 7, 1_000)) {
            var found = new ArrayList<Position>();
            Optional<Position> after = Optional.empty();
            List<Position> page = directory.search(filter, after, limit);
            while (!page.isEmpty()) {
                found.addAll(page);
                after = Optional.of(page.getLast());
                page = directory.search(filter, after, limit);
            }
            assertThat(found).isEqualTo(expected);
        }
        assertThat(directory.count(filter)).isEqualTo(expected.size());
    }

    @Test
    void theLatestRowOfACustomerCountsAndComingAgainChangesNothing() {
        Row first = row("PERSON", 1);
        Row second = row("COMPANY", 2);
        apply(first);
        apply(second);
        apply(second);

        assertThat(directory.size()).isEqualTo(1);
        assertThat(
                        directory.count(
                                Filter.of(
                                        ALL.and(new Term.OfType(CustomerType.PERSON)), INDEX, NOW)))
                .isZero();
        apply(Row.gone(first.id()));
        apply(Row.gone(first.id()));
        assertThat(directory.size()).isZero();
    }

    @Test
    void aSearchAmongSomeLeavesTheOthersOut() {
        IntStream.range(0, 10).forEach(n -> apply(new Row(id(n), row("PERSON", 1).entry())));
        Filter filter = Filter.of(ALL, INDEX, NOW).among(java.util.Set.of(id(3), id(4), id(99)));

        assertThat(directory.search(filter, Optional.empty(), 9))
                .extracting(Position::id)
                .containsExactlyInAnyOrder(id(3), id(4));
    }

    /// Of a hash nobody knows whose it is: who has it may fit the opposite.
    @Test
    void whereAHashIsDeniedNobodyIsLeftOut() {
        BlindIndex alike = (_, _) -> new Token("all the same");
        int hash = new KeyedHashes(alike).end("1234").stream().findFirst().orElseThrow();
        apply(row("PERSON", hash));
        Term ends = new Term.PhoneEnds("1234");
        Term anyOf = new Term.AnyOf(List.of(ends, new Term.OfType(CustomerType.PERSON)));

        assertThat(directory.count(Filter.of(ALL.and(ends), alike, NOW))).isOne();
        assertThat(directory.count(Filter.of(ALL.and(new Term.Not(ends)), alike, NOW))).isOne();
        assertThat(directory.count(Filter.of(ALL.and(new Term.Not(anyOf)), alike, NOW))).isOne();
        var company = new Term.Not(new Term.OfType(CustomerType.PERSON));
        assertThat(directory.count(Filter.of(ALL.and(company), alike, NOW))).isZero();
    }

    private static Row row(String type, int hash) {
        return new Row(
                id(1),
                Optional.of(
                        new Entry(
                                Map.of(Dimension.TYPE, type),
                                20_000,
                                20_000,
                                Bought.NOTHING,
                                Hashes.of(IntStream.of(hash)))));
    }
}
