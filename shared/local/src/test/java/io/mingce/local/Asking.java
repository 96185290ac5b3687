package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.local.outbox.OutboxFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What persons ask for, and how staff see to it, over both APIs.
final class Asking {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String JSON = "application/json";
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final Probe mingce;

    Asking(Probe mingce) {
        this.mingce = mingce;
    }

    /// Asks as a person does; the id of the request.
    String ask(String body) {
        return read(mingce.call("POST", "/requests", body, "Content-Type", JSON), 202)
                .path("id")
                .asText();
    }

    /// Asks and proves that the contact is theirs.
    String proved(String body) {
        String id = ask(body);
        Await.until("the code of " + id, PATIENCE, () -> !texts(id, CODE).isEmpty());
        assertThat(verify(id, "000000").statusCode()).isEqualTo(422);
        assertThat(verify(id, texts(id, CODE).getLast()).statusCode()).isEqualTo(202);
        return id;
    }

    HttpResponse<String> verify(String id, String code) {
        return mingce.call(
                "POST",
                "/requests/" + id + "/verify",
                "{\"code\":\"%s\"}".formatted(code),
                "Content-Type",
                JSON);
    }

    /// What in the messages about a request looks like this.
    List<String> texts(String id, Pattern pattern) {
        return OutboxFile.read(mingce.runner.outbox().text()).stream()
                .filter(sent -> sent.request().equals(id))
                .flatMap(sent -> pattern.matcher(sent.text()).results())
                .map(MatchResult::group)
                .toList();
    }

    JsonNode awaited(String id, String status) {
        Await.until(
                "the request is " + status,
                PATIENCE,
                () -> request(id).path("status").asText().equals(status));
        return request(id);
    }

    JsonNode request(String id) {
        return staff("privacy", "GET", "/requests/" + id, "", 200);
    }

    String certificate(String id) {
        return send("privacy", "GET", "/requests/" + id + "/certificate", "").body();
    }

    JsonNode staff(String role, String method, String path, String body, int status) {
        return read(send(role, method, path, body), status);
    }

    List<String> customers(String search) {
        return staff("manager", "GET", "/customers?" + search, "", 200)
                .path("items")
                .findValuesAsText("id");
    }

    private HttpResponse<String> send(String role, String method, String path, String body) {
        return mingce.send(
                "StaffApi",
                method,
                path,
                body,
                "Authorization",
                mingce.token(role),
                "Content-Type",
                JSON);
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        try {
            return Summary.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
