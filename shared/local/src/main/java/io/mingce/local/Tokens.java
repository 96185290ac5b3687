package io.mingce.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.local.refusal.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;

/// Gets a token from a running server. With the JDK's oldest HTTP client, because it is the quickest to start.
final class Tokens {

    private Tokens() {}

    static String get(RunFile server, String role, String user) {
        URI uri =
                URI.create(
                        "http://127.0.0.1:%d/token?role=%s&user=%s"
                                .formatted(server.control(), role, URLEncoder.encode(user, UTF_8)));
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setRequestProperty(ControlServer.SECRET_HEADER, server.secret());
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(10_000);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), UTF_8);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "服务（进程 " + server.pid() + "）没有回应。",
                    "The server (process " + server.pid() + ") does not answer.",
                    e);
        }
    }
}
