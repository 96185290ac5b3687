package io.mingce.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.local.refusal.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Asks a running server what its [ControlServer] answers. With the JDK's oldest HTTP client, because it is the quickest
/// to start.
final class Control {

    /// What became of a clock.
    ///
    /// @param now what it says
    /// @param late functions that are still running
    record Moved(String now, List<String> late) {}

    private record Answer(int status, String text) {}

    private Control() {}

    /// A token for somebody.
    static String token(RunFile server, String role, String user) {
        Answer answer =
                ask(
                        server,
                        "/token?role=%s&user=%s".formatted(role, URLEncoder.encode(user, UTF_8)),
                        Duration.ofSeconds(10));
        if (answer.status() != 200) {
            throw silent(server, null);
        }
        return answer.text();
    }

    /// Moves the clock and waits until what fell due has run.
    static Moved move(RunFile server, String to) {
        Answer answer =
                ask(
                        server,
                        "/clock?to=" + URLEncoder.encode(to, UTF_8),
                        ControlServer.PATIENCE.multipliedBy(3));
        List<String> lines = answer.text().lines().toList();
        return switch (answer.status()) {
            case 200 -> new Moved(lines.getFirst(), lines.subList(1, lines.size()));
            case 409 ->
                    throw new Refusal(
                            "时钟只能向前拨，且不超过 2148 年；现在是 " + answer.text() + "。",
                            "The clock only goes forward, and not beyond 2148; it is "
                                    + answer.text()
                                    + ".");
            default -> throw silent(server, null);
        };
    }

    /// What was sent, a line of JSON each.
    static String outbox(RunFile server) {
        Answer answer = ask(server, "/outbox", Duration.ofSeconds(10));
        if (answer.status() != 200) {
            throw silent(server, null);
        }
        return answer.text();
    }

    /// The public key that certificates are signed with, DER; empty where the template declares none.
    static Optional<byte[]> certificateKey(RunFile server) {
        Answer answer = ask(server, "/certificate-key", Duration.ofSeconds(10));
        return answer.status() == 200
                ? Optional.of(Base64.getDecoder().decode(answer.text()))
                : Optional.empty();
    }

    private static Answer ask(RunFile server, String path, Duration patience) {
        URI uri = URI.create("http://127.0.0.1:" + server.control() + path);
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setRequestProperty(ControlServer.SECRET_HEADER, server.secret());
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
            int status = connection.getResponseCode();
            InputStream body =
                    status < 400 ? connection.getInputStream() : connection.getErrorStream();
            if (body == null) {
                return new Answer(status, "");
            }
            try (body) {
                return new Answer(status, new String(body.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw silent(server, e);
        }
    }

    private static Refusal silent(RunFile server, @org.jspecify.annotations.Nullable Throwable e) {
        return new Refusal(
                "服务（进程 " + server.pid() + "）没有回应。",
                "The server (process " + server.pid() + ") does not answer.",
                e);
    }
}
