package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchRule;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.WithdrawSources;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

class RegisterCustomersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Channel CRM = new Channel("crm", 60);
    private static final Channel FAIR = new Channel("fair", 40);

    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryReviewCases cases = new MemoryReviewCases();
    private final RegisterCustomers register = registerOn(customers);

    private RegisterCustomers registerOn(io.mingce.customer.Customers store) {
        return new RegisterCustomers(
                (raw, _) -> asIs(raw),
                new MatchCustomer(MatchWeights.shipped()),
                (kind, value) -> new Token(kind.label() + ":" + value),
                identifiers,
                store,
                cases,
                new MemorySuppressions(),
                ZoneOffset.ofHours(8));
    }

    @Test
    void anUnknownPersonBecomesACustomer() {
        var outcome = register(row("1", CRM, "张三", "13812345678", ""));

        assertThat(outcome).isInstanceOf(Outcome.Created.class);
        assertThat(customers.size()).isOne();
    }

    @Test
    void theSamePhoneAndNameIsTheSameCustomer() {
        register(row("1", CRM, "张三", "13812345678", ""));

        var outcome = register(row("2", FAIR, "张三", "13812345678", "zs@example.com"));

        assertThat(outcome).isInstanceOf(Outcome.Merged.class);
        assertThat(customers.size()).isOne();
    }

    @Test
    void aRecordThatTellsNothingNewLeavesTheCustomerUnchanged() {
        register(row("1", CRM, "张三", "13812345678", ""));

        assertThat(register(row("2", CRM, "张三", "13812345678", "")))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void aFamilysPhoneMakesTwoCustomersAndAReviewCase() {
        register(row("1", CRM, "张三", "13812345678", ""));

        var outcome = register(row("2", CRM, "李四", "13812345678", ""));

        assertThat(outcome).isInstanceOf(Outcome.Created.class);
        assertThat(cases.all())
                .extracting(each -> each.basis().reasons())
                .containsExactly(List.of(MatchRule.DIFFERENT_NAMES));
    }

    @Test
    void aPhoneWithoutANameGoesToItsOnlyHolder() {
        register(row("1", CRM, "张三", "13812345678", ""));

        assertThat(register(row("2", CRM, "", "13812345678", "")))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void aPhoneWithoutANameIsNotGivenToOneOfAFamily() {
        register(row("1", CRM, "张三", "13812345678", ""));
        register(row("2", CRM, "李四", "13812345678", ""));

        assertThat(register(row("3", CRM, "", "13812345678", "")))
                .isInstanceOf(Outcome.Created.class);
        assertThat(cases.all()).hasSize(3);
    }

    @Test
    void aRepetitionGetsTheSameOutcomeAndWritesNothing() {
        var first = register(row("1", CRM, "张三", "13812345678", ""));
        register(row("2", CRM, "张三", "13812345678", "zs@example.com"));

        assertThat(register(row("1", CRM, "张三", "13812345678", ""))).isEqualTo(first);
        assertThat(customers.size()).isOne();
    }

    @Test
    void rowsOfOneBatchSeeEachOther() {
        var outcomes =
                register.register(
                        List.of(
                                row("1", CRM, "张三", "13812345678", ""),
                                row("2", CRM, "张三", "13812345678", "zs@example.com"),
                                row("3", CRM, "张三", "", "zs@example.com")));

        assertThat(outcomes.values())
                .extracting(o -> o.getClass().getSimpleName())
                .containsExactly("Created", "Merged", "Unchanged");
        assertThat(customers.size()).isOne();
    }

    @Test
    void aNameAloneIsANewCustomerEachTimeButOnlyOncePerRecord() {
        register(row("1", CRM, "张三", "", ""));
        register(row("1", CRM, "张三", "", ""));
        register(row("2", CRM, "张三", "", ""));

        assertThat(customers.size()).isEqualTo(2);
    }

    @Test
    void anEmptyRecordIsRejectedAndNotStored() {
        assertThat(register(row("1", CRM, "", "", ""))).isInstanceOf(Outcome.Rejected.class);
        assertThat(customers.size()).isZero();
    }

    @Test
    void aWithdrawnRecordLeavesWhatTheOthersSay() {
        var id = created(register(row("1", CRM, "张三", "13812345678", "")));
        register(row("2", CRM, "张三", "13812345678", "zs@example.com"));
        var withdraw =
                new WithdrawSources(
                        (kind, value) -> new Token(kind.label() + ":" + value),
                        identifiers,
                        customers);

        withdraw.withdraw(id, Set.of(new SourceId("2")));

        assertThat(customers.find(Set.of(id)).values())
                .singleElement()
                .satisfies(c ->
                        assertThat(c.profile().values()).containsOnlyKeys(Field.NAME, Field.PHONE));
        assertThat(identifiers.find(Set.of(new Token("email:zs@example.com")))).isEmpty();
    }

    @Test
    void aCustomerWithoutRecordsIsGoneAndCanComeBack() {
        var first = register(row("1", CRM, "张三", "13812345678", ""));
        new WithdrawSources(
                        (kind, value) -> new Token(kind.label() + ":" + value),
                        identifiers,
                        customers)
                .withdraw(created(first), Set.of(new SourceId("1")));

        assertThat(customers.size()).isZero();
        assertThat(register(row("1", CRM, "张三", "13812345678", ""))).isEqualTo(first);
    }

    @Test
    void aTrustedChannelIsNotOverruledByALaterOne() {
        register(row("1", CRM, "张三", "13812345678", "", Map.of(Field.INDUSTRY, "retail")));

        var id =
                created(
                        register(
                                row(
                                        "2",
                                        FAIR,
                                        "张三",
                                        "13812345678",
                                        "",
                                        Map.of(Field.INDUSTRY, "education"))));

        assertThat(customers.find(Set.of(id)).values())
                .singleElement()
                .satisfies(c -> assertThat(c.profile().value(Field.INDUSTRY)).contains("retail"));
    }

    @Test
    void fiftyIdenticalRecordsAtOnceLeaveOneCustomer() throws Exception {
        List<Callable<Outcome>> all = new ArrayList<>();
        var start = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            String id = i % 2 == 0 ? "same" : "other" + i;
            all.add(() -> {
                start.countDown();
                start.await();
                return register(row(id, CRM, "张三", "13812345678", "zs@example.com"));
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(customers.size()).isOne();
    }

    private Outcome register(Incoming incoming) {
        return register.register(List.of(incoming))
                .getOrDefault(incoming.id(), new Outcome.Rejected(List.of()));
    }

    private static io.mingce.customer.CustomerId created(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created c -> c.customer();
            case Outcome.Merged m -> m.customer();
            case Outcome.Unchanged u -> u.customer();
            case Outcome.Duplicate _ -> throw new AssertionError("duplicate");
            case Outcome.Suppressed _ -> throw new AssertionError("suppressed");
            case Outcome.Rejected _ -> throw new AssertionError("rejected");
        };
    }

    private static Incoming row(
            String id, Channel channel, String name, String phone, String email) {
        return row(id, channel, name, phone, email, Map.of());
    }

    private static Incoming row(
            String id,
            Channel channel,
            String name,
            String phone,
            String email,
            Map<Field, String> more) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        put(texts, Column.NAME, name);
        put(texts, Column.PHONE, phone);
        put(texts, Column.EMAIL, email);
        more.forEach((field, text) -> put(texts, Column.valueOf(field.name()), text));
        return new Incoming(
                new SourceId(id),
                channel,
                NOON.plusSeconds(id.length()),
                new RawRecord(texts),
                Consents.NONE);
    }

    private static void put(Map<Column, List<String>> texts, Column column, String text) {
        if (!text.isEmpty()) {
            texts.put(column, List.of(text));
        }
    }

    /// Cleaning is not the subject here: the fixtures are clean.
    private static Cleaned asIs(RawRecord raw) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        raw.texts().forEach((column, texts) -> values.put(Field.valueOf(column.name()), texts));
        return new Cleaned(
                CustomerType.PERSON,
                values,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
