package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands anywhere in an answer, by role.
class WhoSeesWhatTest {

    private static final List<String> SECRETS =
            List.of(
                    CustomersDesk.PERSON_NAME,
                    "13912345678",
                    CustomersDesk.PERSON_EMAIL,
                    CustomersDesk.PERSON_CARD,
                    "文三路",
                    CustomersDesk.PERSON_NOTE,
                    "1949-12-31",
                    CustomersDesk.COMPANY_CONTACT,
                    "13987654321");

    private final CustomersDesk desk = new CustomersDesk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find-by-phone",
                "find-by-name",
                "find-by-email",
                "find-by-uscc",
                "find-by-company-name",
                "one-customer-as-service"
            })
    void serviceSeesNothingInClearThatIdentifiesAPerson(String event) {
        assertThat(desk.handle(event).getBody()).contains("****").doesNotContain(SECRETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"find-by-phone-as-manager", "one-customer"})
    void aManagerSeesAllButTheIdCard(String event) {
        assertThat(desk.handle(event).getBody())
                .contains(
                        CustomersDesk.PERSON_NAME,
                        CustomersDesk.PERSON_PHONE,
                        CustomersDesk.PERSON_EMAIL,
                        "浙江省杭州市西湖区文三路9号",
                        CustomersDesk.PERSON_NOTE,
                        "1***************2X")
                .doesNotContain(CustomersDesk.PERSON_CARD);
    }

    @ParameterizedTest
    @CsvSource({"find-by-phone-as-sales, 200", "one-customer-as-sales, 404"})
    void salesSeesNobodyAsNobodyOwnsACustomerYet(String event, int status) {
        var answer = desk.handle(event);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).doesNotContain(SECRETS).doesNotContain("****");
    }

    /// Whether a customer exists is itself something to know.
    @Test
    void aHiddenCustomerAnswersAsOneThatIsNotThere() {
        var hidden = CustomersDesk.json(desk.handle("one-customer-as-sales"));
        var missing = CustomersDesk.json(desk.handle("unknown-id"));

        assertThat(List.of(hidden.get("type"), hidden.get("title"), hidden.get("detail")))
                .isEqualTo(
                        List.of(missing.get("type"), missing.get("title"), missing.get("detail")));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sales,service   | 139****5678",
                "service,manager | +8613912345678",
                "admin,manager   | +8613912345678",
            })
    void severalRolesSeeWhatTheStrongestOfThemSees(String groups, String phone) {
        var answer = desk.handle(as(groups));

        assertThat(CustomersDesk.json(answer).at("/items/0/phone/0").asText()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "Manager", "managers", "managerservice", "root"})
    void aGroupThatIsNoRoleOpensNothing(String groups) {
        assertThat(desk.handle(as(groups)).getStatusCode()).isEqualTo(403);
    }

    @Test
    void aRoleInAHeaderOpensNothing() {
        var event = Events.read("find-by-phone-without-claims");
        var headers = new HashMap<>(event.getHeaders());
        headers.put("cognito:groups", "manager");
        headers.put("X-Role", "manager");

        assertThat(desk.handle(event.withHeaders(headers)).getStatusCode()).isEqualTo(401);
    }

    @Test
    void showsWhereEachValueCameFromAndWhatIsMissing() {
        var body = CustomersDesk.json(desk.handle("one-customer"));

        assertThat(body.at("/origins/phone/0/channel").asText()).isEqualTo("website");
        assertThat(body.at("/origins/phone/0/source").asText()).isEqualTo("sample-person");
        assertThat(body.at("/sources/items/0/receivedAt").asText())
                .isEqualTo("2026-03-01T12:00:00Z");
        assertThat(body.at("/consents/service/given").asBoolean()).isTrue();
        assertThat(body.at("/missing").isEmpty()).isTrue();
    }

    private static APIGatewayProxyRequestEvent as(String groups) {
        var event = Events.read("find-by-phone");
        event.getRequestContext()
                .setAuthorizer(Map.of("claims", Map.of("sub", "u-1", "cognito:groups", groups)));
        return event;
    }
}
