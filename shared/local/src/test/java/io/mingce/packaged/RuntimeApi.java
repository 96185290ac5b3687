package io.mingce.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// Lambda's side of the runtime interface (version 2018-06-01), with the restore step of SnapStart.
final class RuntimeApi implements AutoCloseable {

    /// @param error whether the function failed; `body` is then Lambda's error object
    record Answer(boolean error, String body) {}

    private record Invocation(String id, String event, CompletableFuture<Answer> answer) {}

    private static final String PREFIX = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final Duration timeout;
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Answer> stopped = new CompletableFuture<>();

    /// @param timeout for an invocation
    RuntimeApi(Duration timeout) throws IOException {
        this.timeout = timeout;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PREFIX, this::handle);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// The process has ended or could not start: whoever waits gets this instead of an answer.
    void stop(String why) {
        stopped.complete(new Answer(true, why));
    }

    CompletableFuture<Object> invoke(String event) {
        var invocation =
                new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
        running.put(invocation.id(), invocation);
        waiting.add(invocation);
        return CompletableFuture.anyOf(invocation.answer(), stopped);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("invocation/next")) {
            next(exchange);
        } else {
            String[] parts = path.split("/", -1);
            if (parts[0].equals("invocation") && parts.length == 3) {
                Objects.requireNonNull(running.remove(parts[1]), parts[1])
                        .answer()
                        .complete(new Answer(parts[2].equals("error"), body));
            } else if (parts.length == 2 && parts[1].equals("error")) {
                stop(body);
            }
            boolean restoring = path.equals("restore/next");
            exchange.sendResponseHeaders(restoring ? 200 : 202, -1);
        }
        exchange.close();
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            Invocation invocation = waiting.take();
            var headers = exchange.getResponseHeaders();
            // Without it the client's native part dereferences null.
            headers.set("Content-Type", "application/json");
            headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
            headers.set(
                    "Lambda-Runtime-Deadline-Ms",
                    Long.toString(System.currentTimeMillis() + timeout.toMillis()));
            headers.set(
                    "Lambda-Runtime-Invoked-Function-Arn",
                    "arn:aws:lambda:us-east-1:000000000000:function:packaged:live");
            headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000");
            byte[] event = invocation.event().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
