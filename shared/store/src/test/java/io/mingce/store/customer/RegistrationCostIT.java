package io.mingce.store.customer;

import static io.mingce.store.customer.Rows.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.customer.CustomerId;
import io.mingce.identity.TokenKind;
import io.mingce.registration.Incoming;
import io.mingce.store.engine.Cost;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What a registration costs on DynamoDB and KMS, and that nothing personal is readable there.
class RegistrationCostIT {

    private static final String NAME = "欧阳金丝雀";
    private static final String PHONE = "+8613866668888";
    private static final String EMAIL = "canary.ouyang@example.com";
    private static final String ADDRESS = "浙江省|杭州市|西湖区|文三路金丝雀小区 8 幢 1 单元 1001 室";

    /// Requests to see who of a hundred is kept out: each has two keys, one with the phone and one with the e-mail.
    private static final int SUPPRESSION = 2;

    private final LocalKms kms = new LocalKms();
    private final Tables tables = Tables.create(Engine.client());
    private final Tap tap = new Tap(Engine.client());
    private final Installation store = Installation.on(tables, tap.client(), kms);

    @BeforeEach
    void keysExist() {
        store.index().token(TokenKind.NAME, "first use");
    }

    @Test
    void aNewCustomerWithPhoneAndEmail() {
        Cost cost = register(List.of(canary(1, EMAIL)));

        assertThat(cost.writeUnits()).isEqualTo(tokens() + 6);
        assertThat(cost.requests()).isEqualTo(4);
        assertThat(cost.largest()).isLessThan(1024);
    }

    @Test
    void aBatchOfNewCustomers() {
        var batch = new ArrayList<Incoming>();
        for (int i = 0; i < 100; i++) {
            batch.add(
                    row(
                            i,
                            "王" + "金木水火土春夏秋冬明".charAt(i / 10) + "东南西北中江河湖海山".charAt(i % 10),
                            "+86138" + (10_000_000 + i * 890_003),
                            "k" + i + "@example.com"));
        }

        Cost cost = register(batch);

        assertThat(cost.writeUnits()).isEqualTo(tokens() + 300);
        assertThat(cost.requests())
                .isEqualTo(SUPPRESSION + (tokens() + 99) / 100 + (tokens() + 24) / 25 + 4 + 4 + 4);
    }

    /// The part before the sign is a token too where it is long enough to find somebody by.
    @ParameterizedTest
    @CsvSource({
        "NOTE, likes tea, 2",
        "EMAIL, c@example.com, 3",
        "EMAIL, ouyang.canary@example.com, 4"
    })
    void aChangedFieldOfACustomerWeKnow(Column column, String text, int units) {
        register(List.of(row(1, NAME, PHONE, EMAIL)));

        Cost cost =
                register(
                        List.of(
                                row(
                                        2,
                                        Map.of(
                                                Column.NAME,
                                                NAME,
                                                Column.PHONE,
                                                PHONE,
                                                column,
                                                text))));

        assertThat(cost.writeUnits()).isEqualTo(units);
        assertThat(cost.requests()).isLessThanOrEqualTo(7);
    }

    @Test
    void aRepetitionWritesNothing() {
        register(List.of(canary(1, EMAIL)));

        Cost cost = register(List.of(canary(1, EMAIL)));

        assertThat(cost.writeUnits()).isZero();
        assertThat(cost.requests()).isEqualTo(4);
    }

    @Test
    void kmsIsNotCalledForRecords() {
        int before = kms.calls();
        for (int i = 0; i < 4; i++) {
            var batch = new ArrayList<Incoming>();
            for (int j = 0; j < 50; j++) {
                batch.add(row(i * 50 + j, "客户" + j, "+86139" + (10_000_000 + i * 50 + j), ""));
            }
            register(batch);
        }

        assertThat(kms.calls()).isEqualTo(before);
    }

    @Test
    void nothingPersonalIsLegibleInAnyTable() {
        register(List.of(canary(1, EMAIL), row(2, "金丝雀", PHONE, "")));
        register(List.of(canary(3, "other." + EMAIL)));
        archiveOne();

        for (String table : tables.names()) {
            assertThat(tables.scan(table)).as(table).isNotEmpty();
            for (var item : tables.scan(table)) {
                assertThat(Legible.in(item))
                        .as(table)
                        .doesNotContain("金丝雀")
                        .doesNotContain("866668888")
                        .doesNotContain("canary")
                        .doesNotContain("文三路");
            }
        }
    }

    private void archiveOne() {
        String id =
                Objects.requireNonNull(tables.scan(tables.customers()).getFirst().get("id")).s();
        var customer =
                store.customers().find(Set.of(new CustomerId(id))).values().iterator().next();
        assertThat(
                        new DynamoDbArchive(tables.client(), tables.customerTables())
                                .archive(customer, LocalDate.of(2028, 3, 2)))
                .isPresent();
    }

    /// Those that are stored; a write unit each.
    private int tokens() {
        return tables.scan(tables.identifiers()).size();
    }

    private Cost register(List<Incoming> batch) {
        tap.requests();
        Rows.registering(store, ZoneOffset.ofHours(8)).register(batch);
        return Cost.of(tap.requests());
    }

    private static Incoming canary(int number, String email) {
        return row(
                number,
                Map.of(
                        Column.NAME,
                        NAME,
                        Column.PHONE,
                        PHONE,
                        Column.EMAIL,
                        email,
                        Column.ADDRESS,
                        ADDRESS));
    }
}
