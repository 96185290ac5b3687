package io.mingce.store.customer;

import static io.mingce.store.customer.Rows.row;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.memory.contract.Together;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.core.exception.SdkClientException;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The use case on the real adapters.
class RegistrationIT {

    /// A new customer, the same again with more, a family's phone, a namesake, a name alone.
    private static final List<List<Incoming>> BATCHES =
            List.of(
                    List.of(row(0, "赵六", "+8613700000000", "")),
                    List.of(
                            row(1, "张三", "+8613812345678", "zs@example.com"),
                            row(2, "王五", "+8613900000002", ""),
                            row(3, "张三", "+8613812345678", "")),
                    List.of(
                            row(4, "张三", "+8613812345678", "zs2@example.com"),
                            row(5, "李四", "+8613812345678", ""),
                            row(6, "张三", "", ""),
                            row(1, "张三", "+8613812345678", "zs@example.com")));

    private final LocalKms kms = new LocalKms();

    @Test
    void fiftyIdenticalRegistrationsAtOnceMakeOneCustomer() {
        var store = Installation.fresh();

        var outcomes =
                Together.run(
                        50,
                        _ -> register(store, List.of(row(1, "张三", "+8613812345678", "z@x.cn"))));

        assertThat(outcomes).hasSize(50);
        assertThat(new HashSet<>(outcomes)).hasSize(1);
        assertThat(EndState.of(store).customers()).hasSize(1);
        assertThat(EndState.of(store).contributions()).hasSize(1);
    }

    @Test
    void differentRecordsOfOnePersonAtOnceMakeOneCustomer() {
        var store = Installation.fresh();

        Together.run(
                10,
                i -> register(store, List.of(row(i, "张三", "+8613812345678", i + "@example.com"))));

        var end = EndState.of(store);
        assertThat(end.customers().values())
                .singleElement()
                .satisfies(c -> assertThat(c.profile().all(Field.EMAIL)).hasSize(10));
        assertThat(end.contributions().values()).containsOnlyOnce(Contribution.CREATED).hasSize(10);
    }

    @ParameterizedTest
    @EnumSource
    void dyingAtAnyWriteAndDoingItAgainComesToTheSameEnd(Tap.Death death) {
        var undisturbed = Installation.on(Tables.create(Engine.client()), Engine.client(), kms);
        var expected = registerAll(undisturbed);
        var end = EndState.of(undisturbed);

        int died = 0;
        for (int n = 0; ; n++) {
            var tables = Tables.create(Engine.client());
            shareKeysets(undisturbed.tables(), tables);
            var tap = new Tap(Engine.client());
            tap.dieAt(n, death);
            try {
                registerAll(Installation.on(tables, tap.client(), kms));
            } catch (SdkClientException e) {
                died++;
            }
            if (!tap.died()) {
                break;
            }
            var next = Installation.on(tables, Engine.client(), kms);

            assertThat(registerAll(next))
                    .as("outcomes after dying at write %s", n)
                    .isEqualTo(expected);
            assertThat(EndState.of(next)).as("end after dying at write %s", n).isEqualTo(end);
        }
        assertThat(died).isGreaterThan(6);
    }

    /// What a repetition relies on: where a source record is stored, the customer knows what it says.
    @ParameterizedTest
    @EnumSource
    void whoeverComesNextAfterADeathNoStoredRecordIsForgotten(Tap.Death death) {
        var first = List.of(row(1, "张三", "+8613812345678", "a@x.cn"), row(2, "钱七", "", "q@x.cn"));
        var next = List.of(row(3, "张三", "+8613812345678", "b@x.cn"), row(4, "钱七", "", "q@x.cn"));
        var donor = Installation.on(Tables.create(Engine.client()), Engine.client(), kms);
        register(donor, first);
        for (int n = 0; ; n++) {
            var tables = Tables.create(Engine.client());
            shareKeysets(donor.tables(), tables);
            var tap = new Tap(Engine.client());
            tap.dieAt(n, death);
            try {
                register(Installation.on(tables, tap.client(), kms), first);
            } catch (SdkClientException e) {
                assertThat(tap.died()).isTrue();
            }
            var store = Installation.on(tables, Engine.client(), kms);

            register(store, next);
            register(store, first);

            var end = EndState.of(store);
            assertThat(end.customers()).hasSize(2);
            assertThat(end.contributions()).hasSize(4);
            end.customers()
                    .forEach((id, customer) ->
                            assertThat(customer.profile())
                                    .as("after dying at a write")
                                    .isEqualTo(
                                            Customer.project(
                                                            id,
                                                            requireNonNull(end.sources().get(id)),
                                                            0)
                                                    .profile()));
            if (!tap.died()) {
                return;
            }
        }
    }

    private Map<SourceId, Outcome> registerAll(Installation store) {
        var outcomes = new LinkedHashMap<SourceId, Outcome>();
        BATCHES.forEach(batch -> outcomes.putAll(register(store, batch)));
        return outcomes;
    }

    private static Map<SourceId, Outcome> register(Installation store, List<Incoming> batch) {
        return Rows.registering(store, ZoneOffset.ofHours(8)).register(batch);
    }

    private static void shareKeysets(Tables from, Tables to) {
        from.scan(from.ledger())
                .forEach(item -> to.client().putItem(p -> p.tableName(to.ledger()).item(item)));
    }
}
