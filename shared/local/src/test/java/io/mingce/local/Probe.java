package io.mingce.local;

import io.mingce.local.template.LocalNames;
import io.mingce.local.template.TemplateReader;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A template, running, and how the tests talk to it.
final class Probe implements AutoCloseable {

    final Runner runner;
    private final HttpClient http = HttpClient.newHttpClient();

    /// The probe template.
    Probe(Optional<Path> data) {
        this(template(), data);
    }

    private Probe(Path template, Optional<Path> data) {
        runner = new Runner(new TemplateReader(template, Map.of()).read(), data);
        runner.open(Map.of());
    }

    /// What is deployed.
    static Probe ofMingce(Optional<Path> data) {
        return new Probe(Path.of("..", "..", "template.yaml"), data);
    }

    static Path template() {
        try {
            return Path.of(Objects.requireNonNull(Probe.class.getResource("/probe.yaml")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> call(String method, String path, String body, String... headers) {
        return send("PublicApi", method, path, body, headers);
    }

    HttpResponse<String> staff(String path, String... headers) {
        return send("StaffApi", "POST", path, "{}", headers);
    }

    String token(String role) {
        var authorizer =
                runner.template().apis().stream()
                        .flatMap(api -> api.authorizers().values().stream())
                        .findFirst()
                        .orElseThrow();
        return "Bearer " + runner.issuer().token(authorizer, role, "li");
    }

    HttpResponse<String> send(
            String api, String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + runner.port(api) + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Empty where there is no such note.
    Optional<String> note(String id) {
        HttpResponse<String> answer = call("GET", "/notes/" + id, "");
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    /// What the function behind the stream made of a note; empty where it has not come to it.
    String copy(String id) {
        Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(id));
        AttributeValue text =
                runner.clients()
                        .dynamoDb()
                        .getItem(b -> b.tableName("Copies").key(key).consistentRead(true))
                        .item()
                        .get("text");
        return text == null ? "" : text.s();
    }

    int queued(String queue) {
        return runner.queues().byArn(LocalNames.arn("sqs", queue)).size();
    }

    void drop(String name, String content) throws IOException {
        Path folder = Files.createDirectories(runner.inbox().resolve("crm"));
        Files.writeString(folder.resolve(name), content);
    }

    @Override
    public void close() {
        runner.close();
    }
}
