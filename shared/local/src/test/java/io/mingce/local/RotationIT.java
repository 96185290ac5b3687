package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.identity.TokenKeys;
import io.mingce.local.functions.InvocationFailed;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/// A change of the tokens' key through the whole of the template, while customers come in and are looked for.
final class RotationIT {

    private static final String PHONE = "1391234567";

    private final Probe mingce = Probe.ofMingce(Optional.empty());

    @Test
    void everybodyIsFoundAtEveryStepAndNothingIsLeftOfTheOldKey() throws Exception {
        try (mingce) {
            comesIn(0);
            assertThat(identifiers()).isNotEmpty().allMatch(token -> token.startsWith("1:"));

            assertThat(rotate(true)).contains("\"begun\":\"true\"");
            comesIn(1);
            mingce.runner.clock().move(TokenKeys.SETTLE.plusMinutes(1));
            comesIn(2);
            comesIn(0);
            assertFound(3);

            assertThat(rotate(false)).contains("settling");
            comesIn(3);
            comesIn(1);
            assertFound(4);

            mingce.runner.clock().move(TokenKeys.SETTLE.plusMinutes(1));
            comesIn(4);
            assertFound(5);
            assertThat(rotate(false)).contains("at-rest");

            comesIn(0);
            assertFound(5);
            Await.until(
                    "nothing is left of the old key",
                    () -> identifiers().stream().allMatch(token -> token.startsWith("2:")));
        }
    }

    private void comesIn(int person) {
        HttpResponse<String> answer =
                mingce.call(
                        "POST",
                        "/forms/person",
                        "{\"name\":\"欧阳%s\",\"phone\":\"%s%d\",\"consents\":{\"service\":true}}"
                                .formatted("甲乙丙丁戊".charAt(person), PHONE, person),
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void assertFound(int people) {
        for (int person = 0; person < people; person++) {
            HttpResponse<String> answer =
                    mingce.send(
                            "StaffApi",
                            "GET",
                            "/customers?phone=" + PHONE + person,
                            "",
                            "Authorization",
                            mingce.token("manager"));
            assertThat(answer.body().split("\"id\":", -1)).as(answer.body()).hasSize(2);
        }
    }

    private String rotate(boolean begin) throws InvocationFailed, InterruptedException {
        byte[] answer =
                mingce.runner
                        .function("RotateTokensFunction")
                        .orElseThrow()
                        .invoke(("{\"begin\":" + begin + "}").getBytes(UTF_8));
        return new String(answer, UTF_8);
    }

    /// The tokens that customers are found by; the directory keeps its log in the same table.
    private List<String> identifiers() {
        return mingce
                .runner
                .clients()
                .dynamoDb()
                .scan(r -> r.tableName("Identifiers"))
                .items()
                .stream()
                .map(item -> item.getOrDefault("token", AttributeValue.fromS("")).s())
                .filter(token -> token.matches("[0-9]+:.*"))
                .toList();
    }
}
