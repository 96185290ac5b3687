package io.mingce.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import io.mingce.local.clock.Destination;
import io.mingce.local.clock.Leap;
import io.mingce.local.template.Template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What the other commands ask a running server for, on a loopback port of its own and only for who can read the
/// run file.
final class ControlServer implements AutoCloseable {

    static final String SECRET_HEADER = "X-Mingce-Secret";

    /// How long what falls due may take after each leap of the clock.
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String secret = UUID.randomUUID().toString();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Runner runner;
    private final Leap leap;

    ControlServer(Runner runner) {
        this.runner = runner;
        this.leap = new Leap(runner.clock(), runner.timers(), PATIENCE);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Waiting for a clock keeps nobody from a token.
        server.setExecutor(threads);
        server.createContext("/token", known(this::token));
        server.createContext("/outbox", known(this::outbox));
        server.createContext("/certificate-key", known(this::certificateKey));
        server.createContext("/clock", known(this::clock));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String secret() {
        return secret;
    }

    private HttpHandler known(HttpHandler handler) {
        return exchange -> {
            String given = exchange.getRequestHeaders().getFirst(SECRET_HEADER);
            if (given == null
                    || !MessageDigest.isEqual(given.getBytes(UTF_8), secret.getBytes(UTF_8))) {
                send(exchange, 403, "");
            } else {
                handler.handle(exchange);
            }
        };
    }

    /// The new time, then a line for each function that is still at it.
    private void clock(HttpExchange exchange) throws IOException {
        String to = query(exchange.getRequestURI().getRawQuery()).getOrDefault("to", "");
        Optional<Destination> destination = Destination.parse(to);
        if (destination.isEmpty()) {
            send(exchange, 400, "");
            return;
        }
        try {
            Optional<Leap.Landed> landed = leap.to(destination.get());
            if (landed.isPresent()) {
                var lines = new ArrayList<>(List.of(shown(landed.get().now())));
                lines.addAll(landed.get().late());
                send(exchange, 200, String.join("\n", lines));
            } else {
                send(exchange, 409, shown(runner.clock().instant()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static String shown(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        Template.Authorizer authorizer =
                runner.template().apis().stream()
                        .flatMap(api -> api.authorizers().values().stream())
                        .findFirst()
                        .orElseThrow();
        send(
                exchange,
                200,
                runner.issuer()
                        .token(
                                authorizer,
                                query.getOrDefault("role", ""),
                                query.getOrDefault("user", "")));
    }

    private void outbox(HttpExchange exchange) throws IOException {
        send(exchange, 200, runner.outbox().text());
    }

    private void certificateKey(HttpExchange exchange) throws IOException {
        List<String> keys = runner.template().signingKeyArns();
        if (keys.isEmpty()) {
            send(exchange, 404, "");
            return;
        }
        byte[] key =
                runner.clients()
                        .kms()
                        .getPublicKey(b -> b.keyId(keys.getFirst()))
                        .publicKey()
                        .asByteArray();
        send(exchange, 200, Base64.getEncoder().encodeToString(key));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
