package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tags through the whole of the template: as customers change, as time goes by, and after a release.
final class TagsIT {

    private static final String PHONE = "1391234567";

    private final Probe mingce = Probe.ofMingce(Optional.empty());

    @Test
    void tagsAreKeptAsCustomersChangeAndAsTimeGoesBy() {
        try (mingce) {
            comesIn(0);
            comesIn(1);
            Await.until("both readers of the stream came to the end", this::bothRead);
            assertThat(profiles()).hasSize(2).allMatch(p -> p.containsKey("due"));
            assertThat(profiles()).extracting(p -> text(p, "version")).containsOnly("1");

            List<String> before = due();
            // The schedule runs, and finds that nobody was looked at by the rules of this release.
            mingce.runner.clock().move(Duration.ofHours(1));
            Await.until(
                    "everybody is looked at again", () -> jobs().equals(List.of("DONE 2 of 2")));
            assertThat(due()).isEqualTo(before);

            mingce.runner.clock().move(Duration.ofDays(400));
            Await.until(
                    "those who are due are looked at",
                    () -> due().stream().noneMatch(before::contains));
            assertThat(jobs()).containsExactly("DONE 2 of 2");
            assertThat(profiles()).extracting(p -> text(p, "version")).containsOnly("1");
            assertThat(mingce.queued("InvocationFailures")).isZero();
            assertThat(mingce.queued("ReevaluationsDeadLetters")).isZero();
        }
    }

    private boolean bothRead() {
        return profiles().stream().allMatch(p -> p.containsKey("assigned"))
                && find("/customers?namePrefix=%E6%AC%A7%E9%98%B3")
                                .body()
                                .split("\"id\":", -1)
                                .length
                        == 3;
    }

    private void comesIn(int person) {
        HttpResponse<String> answer =
                mingce.call(
                        "POST",
                        "/forms/person",
                        "{\"name\":\"欧阳%s\",\"phone\":\"%s%d\",\"consents\":{\"service\":true}}"
                                .formatted("甲乙".charAt(person), PHONE, person),
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private HttpResponse<String> find(String path) {
        return mingce.send("StaffApi", "GET", path, "", "Authorization", mingce.token("manager"));
    }

    /// When each is due.
    private List<String> due() {
        return profiles().stream().map(p -> text(p, "due")).sorted().toList();
    }

    private List<String> jobs() {
        return items("Jobs").stream()
                .filter(item -> text(item, "job").equals("reevaluations"))
                .map(item ->
                        "%s %s of %s"
                                .formatted(
                                        text(item, "state"),
                                        text(item, "customers"),
                                        text(item, "total")))
                .toList();
    }

    private List<Map<String, AttributeValue>> profiles() {
        return items("Customers").stream()
                .filter(item -> text(item, "part").equals("profile"))
                .toList();
    }

    private List<Map<String, AttributeValue>> items(String table) {
        return mingce.runner.clients().dynamoDb().scan(r -> r.tableName(table)).items();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.getOrDefault(name, AttributeValue.fromS(""));
        return value.s() == null ? value.n() : value.s();
    }
}
