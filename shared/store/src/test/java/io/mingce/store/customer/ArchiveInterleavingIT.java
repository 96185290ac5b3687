package io.mingce.store.customer;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.record;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Archived;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.Interaction;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.dedup.Merge;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.Together;
import io.mingce.registration.Contended;
import io.mingce.registration.RecordEvent;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Meanwhile;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Whatever happens to customers in whatever order, at once and with processes that die: nothing of them is lost, nothing
/// is there twice.
class ArchiveInterleavingIT {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final int CUSTOMERS = 4;
    private static final int STEPS = 20;
    private static final int STEPS_EACH = 12;

    /// So that most customers move in several transactions.
    private static final int AT_ONCE = 2;

    private static final List<Tap.Death> DEATHS = List.of(Tap.Death.values());
    private static final Basis BASIS = new Basis(17.5, List.of(), "w1");

    private static final LocalDate TODAY = LocalDate.of(2028, 3, 2);

    private final LocalKms kms = new LocalKms();
    private final Tables tables = Tables.create(Engine.client());
    private final Installation store = Installation.on(tables, Engine.client(), kms);
    private final List<CustomerId> ids = new ArrayList<>();
    private final Set<String> stored = new ConcurrentSkipListSet<>();
    private final AtomicInteger next = new AtomicInteger();

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {1, 2, 3})
    void oneAfterTheOtherWithDeaths(long seed) {
        var random = new Random(seed);
        begin(random);
        for (int i = 0; i < STEPS; i++) {
            var tap = new Tap(Engine.client());
            die(random, tap);
            CustomerId id = any(random);
            var client = interrupted(random, id, tap);
            act(random, id, Installation.on(tables, client, kms), client, tap);
            assertNothingLost();
        }
    }

    /// Before one of its writes something else happens, maybe to the same customer; before the next, all is to be found.
    private DynamoDbClient interrupted(Random random, CustomerId id, Tap tap) {
        var write = new AtomicInteger();
        int at = random.nextInt(3);
        return Meanwhile.client(
                tap.client(),
                request ->
                        request instanceof TransactWriteItemsRequest
                                || request instanceof BatchExecuteStatementRequest,
                () -> {
                    int now = write.getAndIncrement();
                    if (now == at) {
                        CustomerId other = random.nextBoolean() ? id : any(random);
                        act(random, other, store, Engine.client(), new Tap(Engine.client()));
                    } else if (now == at + 1) {
                        assertReadWhole();
                    }
                });
    }

    private CustomerId any(Random random) {
        return ids.get(random.nextInt(CUSTOMERS));
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {11, 12})
    void manyAtOnce(long seed) {
        begin(new Random(seed));
        Together.run(
                4,
                turn -> {
                    var random = new Random(seed * 100 + turn);
                    var tap = new Tap(Engine.client());
                    var own = Installation.on(tables, tap.client(), kms);
                    for (int i = 0; i < STEPS_EACH; i++) {
                        if (turn == 0) {
                            assertReadWhole();
                            continue;
                        }
                        die(random, tap);
                        act(random, any(random), own, tap.client(), tap);
                    }
                    return turn;
                });
        assertNothingLost();
    }

    private static void die(Random random, Tap tap) {
        if (random.nextInt(3) == 0) {
            tap.dieAt(random.nextInt(4), DEATHS.get(random.nextInt(DEATHS.size())));
        }
    }

    private void begin(Random random) {
        for (int i = 0; i < CUSTOMERS; i++) {
            var id = CustomerId.from(new SourceId("begin" + i), 0);
            ids.add(id);
            SourceRecord first = record("begin" + i, CRM, Map.of(Field.NOTE, "note"));
            Customer customer = Customer.begin(id, first);
            var records = new LinkedHashMap<SourceRecord, Contribution>();
            records.put(first, Contribution.CREATED);
            stored.add(first.id().value());
            for (int more = i == 0 ? 7 : random.nextInt(3); more > 0; more--) {
                SourceRecord record = record("b" + i + "x" + more, CRM, Map.of(Field.NOTE, "n"));
                customer = customer.with(record);
                records.put(record, Contribution.MERGED);
                stored.add(record.id().value());
            }
            store.customers().save(List.of(new Change(customer, records)));
        }
    }

    private void act(
            Random random, CustomerId id, Installation on, DynamoDbClient client, Tap tap) {
        try {
            Customer customer = requireNonNull(on.customers().find(Set.of(id)).get(id));
            var archive = new DynamoDbArchive(client, tables.customerTables(), AT_ONCE);
            switch (random.nextInt(8)) {
                case 0, 1 -> touch(on, id);
                case 2, 3, 4 -> {
                    if (customer.archived() != Archived.WHOLLY) {
                        archive.archive(customer, TODAY);
                    }
                }
                case 5, 6 -> {
                    if (customer.archived() == Archived.PARTLY) {
                        archive.bringBack(customer);
                    }
                }
                default -> merge(on, customer, any(random));
            }
        } catch (SdkClientException | Contended e) {
            tap.live(); // It died, or gave way; whoever comes next finds what it left.
        }
    }

    private void touch(Installation on, CustomerId id) {
        String source = "t" + next.incrementAndGet();
        var interaction =
                new Interaction(
                        Interaction.Type.PHONE,
                        "li",
                        "asked",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        new RecordEvent(on.customers())
                .record(id, new SourceId(source), Channel.STAFF, NOON, NOON, interaction);
        stored.add(source);
    }

    private static void merge(Installation on, Customer into, CustomerId other) {
        Customer from = requireNonNull(on.customers().find(Set.of(other)).get(other));
        if (from.id().equals(into.id())) {
            return;
        }
        var id = MergeId.of(from.id(), into.id(), from.version());
        var merge =
                new Merge(
                        id, into.id(), from.id(), NOON, Optional.empty(), BASIS, Optional.empty());
        var link = new Absorbed(from.id(), into.id(), id, NOON, true, from.version() + 1);
        on.merges().merge(merge, into.absorb(from, link), from);
    }

    /// While others are at it: all that was stored before is found.
    private void assertReadWhole() {
        Set<String> before = Set.copyOf(stored);
        var found = new TreeSet<String>();
        for (CustomerId id : ids) {
            store.customers().sources(id).forEach(s -> found.add(s.id().value()));
        }
        assertThat(found).containsAll(before);
    }

    private void assertNothingLost() {
        var found = new ArrayList<String>();
        Map<CustomerId, Customer> customers = store.customers().find(Set.copyOf(ids));
        assertThat(customers).containsOnlyKeys(ids);
        for (Customer customer : Set.copyOf(customers.values())) {
            for (CustomerId partition : customer.partitions()) {
                store.customers().sources(partition).forEach(s -> found.add(s.id().value()));
            }
        }
        assertThat(found).doesNotHaveDuplicates().containsAll(stored);
        var items = new ArrayList<AttributeValue>();
        for (String table : List.of(tables.customers(), tables.archive())) {
            tables.scan(table).stream()
                    .map(item -> requireNonNull(item.get("part")))
                    .filter(part -> part.s().startsWith(CustomerItem.SOURCE))
                    .forEach(items::add);
        }
        assertThat(items).doesNotHaveDuplicates().hasSize(new TreeSet<>(found).size());
    }
}
