package io.mingce.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// The AWS that one function sees: every call is checked against what the template grants it, then passed on.
final class FakeAws implements AutoCloseable {

    /// What all functions share.
    record Services(URI dynamoDb, FakeKms kms, FakeSqs sqs, FakeS3 s3) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// Calls that the template does not grant; they were refused.
    final Queue<String> denied = new ConcurrentLinkedQueue<>();

    private final Services services;
    private final Grants grants;
    private final HttpServer server;

    FakeAws(Services services, Grants grants) throws IOException {
        this.services = services;
        this.grants = grants;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    Map<String, String> endpoints() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", url,
                "AWS_ENDPOINT_URL_KMS", url,
                "AWS_ENDPOINT_URL_SQS", url,
                "AWS_ENDPOINT_URL_S3", url,
                "AWS_ENDPOINT_URL_SNS", url + FakeMessages.SNS,
                "AWS_ENDPOINT_URL_SESV2", url + FakeMessages.SES);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            if (FakeMessages.isFor(exchange)) {
                FakeMessages.answer(exchange, body, this::granted);
            } else if (target == null) {
                s3(exchange, body);
            } else {
                String[] parts = target.split("\\.", 2);
                call(exchange, parts[0], parts[1], body);
            }
        }
    }

    private void call(HttpExchange exchange, String service, String operation, byte[] body)
            throws IOException {
        JsonNode request = JSON.readTree(body);
        boolean granted =
                switch (service) {
                    case "DynamoDB_20120810" ->
                            DynamoCalls.needed(operation, request)
                                    .allMatch(n ->
                                            granted(
                                                    n.action(),
                                                    n.table(),
                                                    Map.of(
                                                            "dynamodb:LeadingKeys",
                                                            n.leadingKey())));
                    case "TrentService" ->
                            granted("kms:" + operation, FakeKms.key(request), context(request));
                    case "AmazonSQS" ->
                            granted("sqs:SendMessage", FakeSqs.queue(request), Map.of());
                    default -> granted(target(service, operation), "", Map.of());
                };
        if (!granted) {
            answer(
                    exchange,
                    400,
                    "{\"__type\":\"AccessDeniedException\"}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        switch (service) {
            case "TrentService" ->
                    answer(
                            exchange,
                            200,
                            JSON.writeValueAsBytes(services.kms().answer(operation, request)));
            case "AmazonSQS" ->
                    answer(
                            exchange,
                            200,
                            JSON.writeValueAsBytes(services.sqs().answer(operation, request)));
            default -> forward(exchange, body);
        }
    }

    private static String target(String service, String operation) {
        return service + "." + operation;
    }

    private void s3(HttpExchange exchange, byte[] body) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        String key = path.length == 2 ? path[1] : "";
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        if (exchange.getRequestMethod().equals("POST") && query.startsWith("delete")) {
            List<String> keys = FakeS3.named(body);
            if (keys.stream()
                    .allMatch(k ->
                            granted("s3:DeleteObjectVersion", "bucket/" + k, Map.of())
                                    && granted("s3:DeleteObject", "bucket/" + k, Map.of()))) {
                services.s3().delete(exchange, keys);
            } else {
                exchange.sendResponseHeaders(403, -1);
            }
            return;
        }
        boolean versions = query.contains("versions");
        String action =
                switch (exchange.getRequestMethod()) {
                    case "PUT" -> "s3:PutObject";
                    case "DELETE" -> "s3:DeleteObject";
                    default -> {
                        if (key.isEmpty()) {
                            yield versions ? "s3:ListBucketVersions" : "s3:ListBucket";
                        }
                        yield "s3:GetObject";
                    }
                };
        if (granted(action, key.isEmpty() ? "bucket" : "bucket/" + key, Map.of())) {
            if (versions) {
                services.s3().versions(exchange, query);
            } else {
                services.s3().answer(exchange, key, body);
            }
        } else {
            exchange.sendResponseHeaders(403, -1);
        }
    }

    private boolean granted(String action, String resource, Map<String, String> context) {
        boolean allowed = grants.allow(action, resource, context);
        if (!allowed) {
            denied.add(action + " on " + resource);
        }
        return allowed;
    }

    private static Map<String, String> context(JsonNode request) {
        if (request.has("SigningAlgorithm")) {
            return Map.of("kms:SigningAlgorithm", request.path("SigningAlgorithm").asText());
        }
        return request.path("EncryptionContext").properties().stream()
                .collect(
                        Collectors.toMap(
                                e -> "kms:EncryptionContext:" + e.getKey(),
                                e -> e.getValue().asText()));
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException {
        var request =
                HttpRequest.newBuilder(services.dynamoDb())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            HttpResponse<byte[]> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
