package io.mingce.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.mingce.local.template.Template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What the other commands ask a running server for, on a loopback port of its own and only for who can read the
/// run file.
final class ControlServer implements AutoCloseable {

    static final String SECRET_HEADER = "X-Mingce-Secret";

    private final String secret = UUID.randomUUID().toString();
    private final HttpServer server;
    private final Runner runner;

    ControlServer(Runner runner) {
        this.runner = runner;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", this::token);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String secret() {
        return secret;
    }

    private void token(HttpExchange exchange) throws IOException {
        String given = exchange.getRequestHeaders().getFirst(SECRET_HEADER);
        if (given == null
                || !MessageDigest.isEqual(given.getBytes(UTF_8), secret.getBytes(UTF_8))) {
            send(exchange, 403, "");
            return;
        }
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
    }
}
