package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What staff put right.
class EditTest {

    private final CustomersDesk desk = new CustomersDesk();
    private final String id =
            desk.call(
                            "sales:li",
                            "POST /customers",
                            """
                            {"name":"上官测试","phone":["13712340001","13712340002"],
                             "email":"shangguan@example.com","note":"旧备注"}
                            """)
                    .id();

    private Answer patch(String who, String version, String body) {
        return desk.call(who, "PATCH /customers/" + id, body, Map.of("If-Match", version));
    }

    private Answer read() {
        return desk.call("manager:boss", "GET /customers/" + id, "");
    }

    @Test
    void replaceListsTakeAwayWhatIsNullAndLeaveTheRest() {
        Answer edited = patch("sales:li", "\"1\"", "{\"phone\":[\"13712340003\"],\"note\":null}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        Answer now = read();
        assertThat(now.at("/phone").toString()).isEqualTo("[\"+8613712340003\"]");
        assertThat(now.at("/note").isMissingNode()).isTrue();
        assertThat(now.at("/email/0").asText()).isEqualTo("shangguan@example.com");
    }

    @Test
    void areFoundByTheNewPhoneAndNotByTheOld() {
        patch("sales:li", "\"1\"", "{\"phone\":[\"13712340003\"]}");

        assertThat(
                        desk.call("manager:boss", "GET /customers?phone=13712340003", "")
                                .at("/items/0/id")
                                .asText())
                .isEqualTo(id);
        assertThat(
                        desk.call("manager:boss", "GET /customers?phone=13712340001", "")
                                .at("/items")
                                .isEmpty())
                .isTrue();
    }

    /// Cleaning rejects, or nothing would be left: the customer stays as it was.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phone\":\"138****1234\"}                        | phone",
                "{\"email\":\"nobody\"}                             | email",
                "{\"idCard\":\"110105194912310021\"}                | idCard",
                "{\"industry\":\"炼金术\"}                           | industry",
                "{\"level\":\"尊贵无比\"}                            | level",
                "{\"name\":null,\"phone\":null,\"email\":null}      | name",
                "{\"name\":\"\"}                                    | name",
                "{\"phone\":[\"13712340003\",7]}                    | phone",
                "{\"gender\":true}                                  | gender",
                "{\"extensions\":{\"shoeSize\":\"43\"}}             | extensions.shoeSize",
                "{\"extensions\":{\"invoiceTitle\":\"nobody\"}}     | extensions.invoiceTitle",
                "{\"extensions\":\"x\"}                             | extensions",
                "{\"consents\":{\"service\":\"yes\"}}               | consents.service",
                "{\"owner\":\"li\"}                                 | owner",
                "{\"version\":7}                                    | version",
            })
    void areRefusedByNameWhereTheyCannotBe(String body, String field) {
        Answer refused = patch("sales:li", "\"1\"", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors").findValuesAsText("field")).contains(field);
        assertThat(read().header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void tellsWhoComesLateTheVersionAndNothingElse() {
        patch("sales:li", "\"1\"", "{\"note\":\"新备注\"}");

        Answer late = patch("sales:li", "\"1\"", "{\"note\":\"更新的备注\"}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/version").asInt()).isEqualTo(2);
        assertThat(late.text()).doesNotContain("上官", "备注\"");
        assertThat(read().at("/note").asText()).isEqualTo("新备注");
    }

    @Test
    void letExactlyOneOfTwoAtOnceWin() throws InterruptedException, ExecutionException {
        Callable<Integer> one = () -> patch("sales:li", "\"1\"", "{\"note\":\"一\"}").status();
        Callable<Integer> other = () -> patch("manager:boss", "\"1\"", "{\"note\":\"二\"}").status();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(List.of(one, other));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void areDoneOnceWhereTheRequestComesAgainUnderItsKey() {
        var headers = Map.of("If-Match", "\"1\"", "Idempotency-Key", "e-1");

        Answer first = desk.call("sales:li", "PATCH /customers/" + id, "{\"note\":\"新\"}", headers);
        Answer again = desk.call("sales:li", "PATCH /customers/" + id, "{\"note\":\"新\"}", headers);

        assertThat(List.of(first.status(), again.status())).containsExactly(200, 200);
        assertThat(read().header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void giveACustomerToSomebodyElseAndToNobody() {
        Answer given =
                desk.call(
                        "manager:boss", "PUT /customers/" + id + "/owner", "{\"owner\":\"wang\"}");

        assertThat(given.at("/owner").asText()).isEqualTo("wang");
        assertThat(desk.call("sales:li", "GET /customers/" + id, "").status()).isEqualTo(404);
        assertThat(desk.call("sales:wang", "GET /customers/" + id, "").status()).isEqualTo(200);
        Answer taken =
                desk.call("manager:boss", "PUT /customers/" + id + "/owner", "{\"owner\":null}");
        assertThat(taken.at("/owner").isMissingNode()).isTrue();
        assertThat(desk.call("sales:wang", "GET /customers/" + id, "").status()).isEqualTo(404);
        assertThat(
                        desk.call(
                                        "manager:boss",
                                        "PUT /customers/" + id + "/owner",
                                        "{\"owner\":\"li\"}",
                                        Map.of("If-Match", "\"1\""))
                                .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({"sales:wang, 404", "privacy:pia, 403", "admin:root, 403"})
    void areNotForEverybody(String who, int status) {
        assertThat(patch(who, "\"1\"", "{\"note\":\"x\"}").status()).isEqualTo(status);
    }

    /// A version of the one customer says nothing about another, though the numbers be the same.
    @Test
    void findOutThatTheCustomerWasMergedMeanwhile() {
        String other =
                desk.call(
                                "sales:li",
                                "POST /customers",
                                "{\"name\":\"上官测试\",\"phone\":\"13712340009\"}")
                        .id();
        String survivor = desk.merge(other, id);
        String gone = survivor.equals(id) ? other : id;
        String tag = desk.call("sales:li", "GET /customers/" + survivor, "").header("ETag");

        Answer late =
                desk.call(
                        "sales:li",
                        "PATCH /customers/" + gone,
                        "{\"note\":\"x\"}",
                        Map.of("If-Match", tag));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/customer").asText()).isEqualTo(survivor);
    }
}
