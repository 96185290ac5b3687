package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Customer;
import io.mingce.customer.Field;
import io.mingce.customer.History;
import io.mingce.customer.Order;
import io.mingce.customer.SourceRecord;
import io.mingce.importing.ImportJob;
import io.mingce.importing.RowCounts;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class OrderImportTest {

    private static final String TILL =
            """
            门店编号,小票号,会员手机,会员称呼,交易时间,商品,数量,单价,金额,支付方式,是否退货
            S075,R1,13812345678,张三,2023/08/23 19:41,口红,1,275.35,275.35,银行卡,
            S049,R2,13812345678,张三,2024/11/12 17:44,手机壳,4,17.57,¥70.28,微信,
            S051,R3,13912345679,李四,2024/12/29 10:02,充电宝,1,624.44,624.44,现金,
            S051,R4,13912345679,李四,2025/01/02 11:00,充电宝,1,624.44,-624.44,现金,是
            """;

    private final Imports imports = new Imports();

    @Test
    void eachRowOfATillIsAnOrderOfTheCustomerItFindsOrMakes() throws IOException {
        ImportJob job = imports.drop(TILL);

        assertThat(job.rows()).isEqualTo(new RowCounts(4, 2, 0, 2, 0, 0));
        assertThat(orders("+8613812345678"))
                .extracting(p -> p.order().externalId(), p -> p.order().amount().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R2", "70.28"),
                        org.assertj.core.groups.Tuple.tuple("R1", "275.35"));
        assertThat(orders("+8613812345678").getFirst())
                .satisfies(placed -> {
                    assertThat(placed.channel()).isEqualTo("crm");
                    assertThat(placed.record().time())
                            .isEqualTo(Instant.parse("2024-11-12T09:44:00Z"));
                    assertThat(placed.order().paymentMethod()).contains("微信");
                    assertThat(placed.order().lines())
                            .extracting(Order.Line::product)
                            .containsExactly("手机壳");
                });
    }

    @Test
    void whatWasReturnedIsAnOrderPaidBack() throws IOException {
        imports.drop(TILL);

        assertThat(orders("+8613912345679").getFirst().order())
                .satisfies(order -> {
                    assertThat(order.status()).isEqualTo(Order.Status.REFUNDED);
                    assertThat(order.net()).isZero();
                });
    }

    @Test
    void anOrderOfFarMoreThanUsualIsFlagged() throws IOException {
        ImportJob job =
                imports.drop(TILL + "S1,R9,13812345678,张三,2025/02/02 10:00,冰箱,1,9999,9999,现金,\n");

        assertThat(imports.published(job, Reports.JSON).orElseThrow())
                .contains("\"rule\":\"amount.unusual\",\"severity\":\"FLAGGED\",\"count\":1");
        assertThat(orders("+8613812345678")).hasSize(3);
    }

    @Test
    void theSameFileAgainAddsNoOrder() throws IOException {
        imports.drop(TILL);
        imports.drop(TILL);

        assertThat(orders("+8613812345678")).hasSize(2);
    }

    @Test
    void undoneTheOrdersAreGoneWithTheirRows() throws IOException {
        imports.drop("姓名,手机\n张三,13812345678\n");
        ImportJob job = imports.drop(TILL);

        imports.undo.undo(job);
        imports.workOffAll();

        assertThat(orders("+8613812345678")).isEmpty();
        assertThat(imports.customers.size()).isOne();
    }

    @Test
    void linesOfOneOrderAreAddedUpWhereTheFileSaysWhatTheyComeTo() throws IOException {
        imports.drop(
                """
                订单号,姓名,手机,下单时间,商品,数量,单价,金额,订单状态
                A1,张三,13812345678,2025-01-01 10:00,茶,2,10,20,已付款
                A1,张三,13812345678,2025-01-01 10:00,杯,1,35.5,35.5,已付款
                """);

        assertThat(orders("+8613812345678"))
                .singleElement()
                .satisfies(placed -> {
                    assertThat(placed.order().amount()).isEqualTo("55.5");
                    assertThat(placed.order().lines()).hasSize(2);
                    assertThat(placed.order().status()).isEqualTo(Order.Status.PAID);
                });
    }

    @Test
    void aFileThatRepeatsTheWholeAmountIsNotAddedUp() throws IOException {
        imports.drop(
                """
                订单号,姓名,手机,下单时间,商品,金额
                A1,张三,13812345678,2025-01-01 10:00,茶,55.5
                A1,张三,13812345678,2025-01-01 10:00,杯,55.5
                """);

        assertThat(orders("+8613812345678"))
                .singleElement()
                .satisfies(placed -> assertThat(placed.order().amount()).isEqualTo("55.5"));
    }

    @Test
    void whatIsNotUnderstoodOfAnOrderIsSaidInTheReport() throws IOException {
        ImportJob job =
                imports.drop(
                        """
                        订单号,姓名,手机,商品,数量,金额,币种,订单状态
                        A1,张三,13812345678,茶,许多,20,CNY,神秘
                        A2,李四,13912345679,茶,1,20,贝壳,已付款
                        """);

        assertThat(imports.published(job, Reports.JSON).orElseThrow())
                .contains("\"rule\":\"quantity.invalid\"")
                .contains("\"rule\":\"orderStatus.unknown\"")
                .contains("\"rule\":\"currency.unknown\"");
        assertThat(orders("+8613912345679")).isEmpty();
    }

    private List<History.Placed> orders(String phone) {
        List<SourceRecord> records =
                customer(phone).stream()
                        .flatMap(customer -> imports.customers.sources(customer.id()).stream())
                        .toList();
        return History.of(records).orders();
    }

    private Optional<Customer> customer(String phone) {
        return imports.customers.page(Optional.empty()).customers().stream()
                .filter(c -> c.profile().value(Field.PHONE).filter(phone::equals).isPresent())
                .findFirst();
    }
}
