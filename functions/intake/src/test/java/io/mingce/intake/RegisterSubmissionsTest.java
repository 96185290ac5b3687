package io.mingce.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.cleaning.Cleaner;
import io.mingce.consent.Consent;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.edge.fixture.AContext;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryDeliveryKeys;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.memory.MemorySuppressions;
import io.mingce.registration.RegisterCustomers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Forms through the real cleaning and registration, over ports in memory.
class RegisterSubmissionsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BlindIndex INDEX =
            (kind, value) ->
                    new Token(HexFormat.of().formatHex(Hashes.sha256(kind.label() + ":" + value)));

    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final Cleaner cleaner = new Cleaner();
    private final FormsHandler handler =
            new FormsHandler(
                    Forms.load(),
                    new RegisterSubmissions(
                            cleaner::clean,
                            new RegisterCustomers(
                                    cleaner::clean,
                                    new MatchCustomer(MatchWeights.shipped()),
                                    INDEX,
                                    identifiers,
                                    customers,
                                    new MemoryReviewCases(),
                                    new MemorySuppressions(),
                                    ZONE),
                            INDEX,
                            new MemoryDeliveryKeys(),
                            ZONE),
                    () -> FormsDesk.NOON,
                    (_, _) -> {});

    @Test
    void turnsAPersonIntoACustomerWithConsents() {
        assertThat(handle("person-json").getStatusCode()).isEqualTo(201);

        Customer customer = byPhone("+8613812345678");
        assertThat(customer.profile().type()).isEqualTo(CustomerType.PERSON);
        assertThat(customer.profile().value(Field.NAME)).contains("张三");
        assertThat(customer.profile().value(Field.EMAIL)).contains("zhangsan@example.com");
        assertThat(customer.profile().all(Field.NAME).getFirst().origin().channel())
                .isEqualTo(new Channel("website", 60));
        assertThat(customer.consents().allows("service")).isTrue();
        assertThat(customer.consents().allows("marketing")).isFalse();
        assertThat(customer.consents().byPurpose().values())
                .extracting(Consent::noticeVersion)
                .containsOnly("2026-01");
    }

    @Test
    void turnsACompanyIntoACustomerWithAContact() {
        assertThat(handle("company-json").getStatusCode()).isEqualTo(201);

        Customer customer = byPhone("+8657187654321");
        assertThat(customer.profile().type()).isEqualTo(CustomerType.COMPANY);
        assertThat(customer.profile().value(Field.NAME)).contains("杭州示例科技有限公司");
        assertThat(customer.profile().value(Field.CONTACT)).contains("王芳");
    }

    @Test
    void leavesOneCustomerOfFiftyEqualPostsAtOnce() throws InterruptedException {
        List<Callable<Integer>> posts =
                IntStream.range(0, 50)
                        .<Callable<Integer>>mapToObj(
                                _ -> () -> handle("person-json").getStatusCode())
                        .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(posts)).allMatch(post -> post.resultNow() == 201);
        }

        assertThat(customers.size()).isEqualTo(1);
        assertThat(customers.sources(byPhone("+8613812345678").id())).hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"phone\":\"138 1234 5678\"    | \"phone\":\"138 1234\"      | phone",
                "zhangsan@example.com            | zhangsan at example        | email",
                "\"name\":\"张三\"                | \"name\":\"张三\"            | ''",
                "\"name\":\"张三\"                | \"name\":\"欧阳测试\"         | ''",
                "\"name\":\"张三\"                | \"name\":\"<b>Zoë O'Neil\"   | ''",
            })
    void asksAgainForWhatCleaningRejects(String right, String typed, String field) {
        var event = Events.read("person-json");
        String body = event.getBody().replace(right, typed);

        var answer = handler.handleRequest(event.withBody(body), new AContext("l-1"));

        assertThat(answer.getStatusCode()).isEqualTo(field.isEmpty() ? 201 : 422);
        assertThat(customers.size()).isEqualTo(field.isEmpty() ? 1 : 0);
        assertThat(answer.getBody())
                .contains(field.isEmpty() ? "received" : "\"field\":\"" + field + "\"");
    }

    @Test
    void refusesAKeyThatWasUsedForOtherContentAndStoresNothing() {
        assertThat(handle("idempotency-key").getStatusCode()).isEqualTo(201);
        var event = Events.read("idempotency-key");

        var answer =
                handler.handleRequest(
                        event.withBody(event.getBody().replace("138 1234 5678", "139 1234 5678")),
                        new AContext("l-1"));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(customers.size()).isEqualTo(1);
        assertThat(handle("idempotency-key").getStatusCode()).isEqualTo(201);
    }

    private Customer byPhone(String phone) {
        Token token = INDEX.token(TokenKind.PHONE, phone);
        CustomerId id =
                Objects.requireNonNull(identifiers.find(Set.of(token)).get(token))
                        .ids()
                        .iterator()
                        .next();
        return Objects.requireNonNull(customers.find(Set.of(id)).get(id));
    }

    private APIGatewayProxyResponseEvent handle(String event) {
        return handler.handleRequest(Events.read(event), new AContext("l-1"));
    }
}
