package io.mingce.memory;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Customers;
import io.mingce.customer.Edit;
import io.mingce.customer.Event;
import io.mingce.customer.Field;
import io.mingce.customer.Order;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.tagging.TagAssignments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Customers whose orders are spread over three years, made up from their number each time they are read; of each only what
/// the rules assigned is held.
final class SpreadCustomers implements Customers, TagAssignments {

    private static final Channel TILL = new Channel("pos", 50);
    private static final int DAYS = 1_095;

    private final LocalDate first;
    private final AssignedTags[] assigned;
    private final List<TreeSet<Long>> due = new ArrayList<>();
    private final List<TreeSet<Long>> dormant = new ArrayList<>();
    private final BitSet archived = new BitSet();
    private final Map<CustomerId, AssignedTags> before = new HashMap<>();
    private int read;
    private int pages;

    SpreadCustomers(int size, LocalDate first) {
        this.first = first;
        this.assigned = new AssignedTags[size];
        Arrays.fill(assigned, AssignedTags.NONE);
        for (int shard = 0; shard < SHARDS; shard++) {
            due.add(new TreeSet<>());
            dormant.add(new TreeSet<>());
        }
    }

    static CustomerId id(int n) {
        return new CustomerId("%024d".formatted(n));
    }

    private static int number(CustomerId id) {
        return Integer.parseInt(id.value());
    }

    void begin() {
        before.clear();
        read = 0;
        pages = 0;
    }

    /// What those had who were stored since.
    Map<CustomerId, AssignedTags> before() {
        return before;
    }

    AssignedTags assigned(CustomerId id) {
        return assigned[number(id)];
    }

    int read() {
        return read;
    }

    int pages() {
        return pages;
    }

    /// How many orders all have.
    long orders() {
        long orders = 0;
        for (int n = 0; n < assigned.length; n++) {
            orders += count(new Random(n * 7_919L + 17));
        }
        return orders;
    }

    /// Four in ten never bought; of the others every second up to three times, one in ten up to forty times.
    private static int count(Random random) {
        int kind = random.nextInt(100);
        return kind < 40
                ? 0
                : kind < 70
                        ? 1 + random.nextInt(3)
                        : kind < 94 ? 4 + random.nextInt(12) : 16 + random.nextInt(25);
    }

    @Override
    public Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        read += ids.size();
        var found = new HashMap<CustomerId, Customer>();
        ids.forEach(id ->
                found.put(
                        id,
                        Customer.project(id, sources(id), 1)
                                .assigned(assigned[number(id)])
                                .archived(
                                        archived.get(number(id))
                                                ? Archived.WHOLLY
                                                : Archived.NOTHING)));
        return found;
    }

    @Override
    public Stored history(CustomerId id) {
        return new Stored(sources(id), List.of());
    }

    @Override
    public List<SourceRecord> sources(CustomerId id) {
        var random = new Random(number(id) * 7_919L + 17);
        int orders = count(random);
        var sources = new ArrayList<SourceRecord>();
        Map<Field, List<String>> values =
                random.nextInt(3) == 0
                        ? Map.of(Field.NAME, List.of("李四"))
                        : Map.of(
                                Field.NAME, List.of("李四"),
                                Field.PHONE, List.of("+8613812345678"),
                                Field.BIRTH_DATE,
                                        List.of(
                                                LocalDate.of(1960, 1, 1)
                                                        .plusDays(random.nextInt(16_000))
                                                        .toString()));
        sources.add(record(id, "s", at(random), values, Optional.empty()));
        for (int n = 0; n < orders; n++) {
            sources.add(
                    record(
                            id,
                            "o" + n,
                            at(random),
                            Map.of(),
                            Optional.of(
                                    order(
                                            "o" + n,
                                            BigDecimal.valueOf(
                                                    (long)
                                                            Math.exp(
                                                                    8.5
                                                                            + 1.7
                                                                                    * random
                                                                                            .nextGaussian()),
                                                    2)))));
        }
        return sources;
    }

    private Instant at(Random random) {
        return first.minusDays(random.nextInt(DAYS))
                .atTime(9 + random.nextInt(12), random.nextInt(60))
                .toInstant(ZoneOffset.ofHours(8));
    }

    private static SourceRecord record(
            CustomerId id,
            String name,
            Instant at,
            Map<Field, List<String>> values,
            Optional<Event> event) {
        return new SourceRecord(
                new SourceId(id.value() + name),
                TILL,
                at,
                at,
                CustomerType.PERSON,
                Optional.empty(),
                new RawRecord(Map.of()),
                values,
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE,
                Edit.NONE,
                event);
    }

    private static Order order(String number, BigDecimal amount) {
        return new Order(
                number,
                amount,
                Order.CNY,
                Order.Status.COMPLETED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Override
    public Set<CustomerId> assign(Collection<Customer> customers) {
        for (Customer customer : customers) {
            int n = number(customer.id());
            place(customer.id(), customer.assigned());
            before.put(customer.id(), assigned[n]);
            assigned[n] = customer.assigned();
        }
        return Set.of();
    }

    /// Into the indexes, and out of those places where it was.
    private void place(CustomerId id, AssignedTags now) {
        int n = number(id);
        int shard = Math.floorMod(id.hashCode(), SHARDS);
        assigned[n].due().ifPresent(day -> due.get(shard).remove(place(day, n)));
        assigned[n].dormant().ifPresent(day -> dormant.get(shard).remove(place(day, n)));
        now.due().ifPresent(day -> due.get(shard).add(place(day, n)));
        now.dormant().ifPresent(day -> dormant.get(shard).add(place(day, n)));
    }

    /// Its profile is with the archived, where neither index knows it.
    void archive(CustomerId id) {
        place(id, AssignedTags.NONE);
        archived.set(number(id));
    }

    private static long place(LocalDate day, int n) {
        return day.toEpochDay() << 32 | n;
    }

    @Override
    public Page due(int shard, LocalDate day, Optional<String> after, int limit) {
        return page(due.get(shard), day, after, limit);
    }

    /// Those who are dormant.
    Page dormant(int shard, LocalDate day, Optional<String> after, int limit) {
        return page(dormant.get(shard), day, after, limit);
    }

    private Page page(NavigableSet<Long> all, LocalDate day, Optional<String> after, int limit) {
        pages++;
        List<Long> places =
                all
                        .subSet(
                                after.map(Long::valueOf).orElse(-1L),
                                false,
                                place(day.plusDays(1), 0),
                                false)
                        .stream()
                        .limit(limit)
                        .toList();
        return new Page(
                places.stream().map(place -> id(place.intValue())).toList(),
                places.size() < limit
                        ? Optional.empty()
                        : Optional.of(String.valueOf(places.getLast())));
    }

    @Override
    public Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<CustomerId> save(Collection<Change> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean withdraw(Customer left, Set<SourceKey> sources) {
        throw new UnsupportedOperationException();
    }
}
