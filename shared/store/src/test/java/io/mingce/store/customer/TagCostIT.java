package io.mingce.store.customer;

import static io.mingce.store.customer.Rows.row;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.mingce.archiving.ArchivePolicy;
import io.mingce.cleaning.Column;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Order;
import io.mingce.customer.SourceRecord;
import io.mingce.memory.contract.Records;
import io.mingce.registration.Incoming;
import io.mingce.store.engine.Cost;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;
import io.mingce.store.tagging.DynamoDbRules;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.TagAssignments;
import io.mingce.tagging.TagCustomers;
import io.mingce.tagging.TagDue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What it costs on DynamoDB to look at customers with some orders each.
class TagCostIT {

    private static final int CUSTOMERS = 100;
    private static final int ORDERS = 10;
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Channel TILL = new Channel("pos", 50);

    private final Tables tables = Tables.create(Engine.client());
    private final Tap tap = new Tap(Engine.client());
    private final Installation store = Installation.on(tables, tap.client(), new LocalKms());
    private Instant now = NOON;
    private final TagCustomers tag =
            new TagCustomers(
                    new DynamoDbRules(tap.client(), tables.jobs()),
                    new RuleCompiler(),
                    store.customers(),
                    store.assignments(),
                    ArchivePolicy.shipped(),
                    () -> now,
                    CHINA);

    @BeforeEach
    void thereAreSome() {
        var rows = new ArrayList<Incoming>();
        for (int n = 0; n < CUSTOMERS; n++) {
            rows.add(
                    row(
                            n,
                            Map.of(
                                    Column.NAME,
                                            "欧阳"
                                                    + "金木水火土春夏秋冬明".charAt(n / 10)
                                                    + "东南西北中江河湖海山".charAt(n % 10),
                                    Column.PHONE, "+86138" + (10_000_000 + n * 890_003),
                                    Column.EMAIL, "k" + n + "@example.com",
                                    Column.ADDRESS, "浙江省|杭州市|西湖区|文三路 9 号 3 幢 2 单元 501 室")));
        }
        Rows.registering(store, CHINA).register(rows);
        ids().forEach(this::orders);
        tag.tag(Set.of()); // Reads and compiles the rules.
        tap.requests();
    }

    private void orders(CustomerId id) {
        Customer customer = Objects.requireNonNull(store.customers().find(Set.of(id)).get(id));
        var told = new LinkedHashMap<SourceRecord, Contribution>();
        for (int n = 0; n < ORDERS; n++) {
            told.put(
                    Records.told(
                            id.value() + "-" + n,
                            TILL,
                            NOON.minus(Duration.ofDays(3 + 20L * n)),
                            order(id + "-" + n)),
                    Contribution.UNCHANGED);
        }
        for (SourceRecord each : told.keySet()) {
            customer = customer.with(each);
        }
        assertThat(store.customers().save(List.of(new Change(customer, told)))).isEmpty();
    }

    private static Order order(String number) {
        return new Order(
                number,
                new BigDecimal("6600.00"),
                Order.CNY,
                Order.Status.PAID,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// Besides two of half a unit each for the revision of the rules. The orders of a customer are read for a unit, since they
    /// are less than 4 KB; its profile is written for one, since it is less than 1 KB with what the rules assign; the index
    /// takes one more for a day that comes, two for one that moves.
    @Test
    void lookingAtAHundredIsARequestForTheRecordsOfEachAndSixMore() {
        assertThat(tag.tag(Set.copyOf(ids())).changed()).isEqualTo(CUSTOMERS);

        assertThat(requests())
                .isEqualTo(
                        Map.of(
                                "BatchGetItemRequest", 2L,
                                "QueryRequest", 100L,
                                "BatchExecuteStatementRequest", 4L));
        assertThat(profiles())
                .hasSize(CUSTOMERS)
                .allSatisfy(profile -> {
                    assertThat(profile).containsKeys("assigned", "dueShard", "due");
                    assertThat(Cost.bytes(profile)).isBetween(700, 1024);
                });
        assertThat(records().values()).hasSize(CUSTOMERS).allMatch(bytes -> bytes <= 4096);
    }

    @Test
    void whereNothingDiffersNothingIsWritten() {
        tag.tag(Set.copyOf(ids()));
        tap.requests();

        assertThat(tag.tag(Set.copyOf(ids())).changed()).isZero();

        assertThat(requests()).isEqualTo(Map.of("BatchGetItemRequest", 2L, "QueryRequest", 100L));
    }

    @Test
    void aRunOfTheScheduleReadsThoseWhoAreDueAndNobodyElse() {
        tag.tag(Set.copyOf(ids()));
        var due = new TagDue(store.assignments(), tag::tag, () -> now, CHINA);
        tap.requests();

        assertThat(due.tag(() -> true).customers()).isZero();
        assertThat(requests()).isEqualTo(Map.of("QueryRequest", (long) TagAssignments.SHARDS));

        now = now.plus(Duration.ofDays(60));
        assertThat(due.tag(() -> true).customers()).isEqualTo(CUSTOMERS);
        assertThat(requests())
                .containsEntry("QueryRequest", (long) TagAssignments.SHARDS + CUSTOMERS);
    }

    /// Bytes of the source records of each customer.
    private Map<String, Integer> records() {
        return tables.scan(tables.customers()).stream()
                .filter(item ->
                        Objects.requireNonNull(item.get("part"))
                                .s()
                                .startsWith(CustomerItem.SOURCE))
                .collect(
                        groupingBy(
                                item -> Objects.requireNonNull(item.get("id")).s(),
                                summingInt(Cost::bytes)));
    }

    private Map<String, Long> requests() {
        return tap.requests().stream()
                .collect(groupingBy(r -> r.getClass().getSimpleName(), counting()));
    }

    private List<CustomerId> ids() {
        return profiles().stream()
                .map(item -> new CustomerId(Objects.requireNonNull(item.get("id")).s()))
                .toList();
    }

    private List<Map<String, AttributeValue>> profiles() {
        return tables.scan(tables.customers()).stream()
                .filter(item ->
                        Objects.requireNonNull(item.get("part")).s().equals(CustomerItem.PROFILE))
                .toList();
    }
}
