package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// `mingce serve` in a process of its own, so that all it prints can be looked into.
final class Served implements AutoCloseable {

    /// A JVM, all tables and functions; on a busy machine a minute.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final Process process;
    private final RunFile run;

    /// @param output where all it prints goes
    Served(Path home, Path data, Path output) throws IOException {
        Path runs = Files.createDirectories(home.resolve("mingce-" + user()));
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "serve",
                        "--public-port=0",
                        "--staff-port=0",
                        "--template=" + Path.of("..", "..", "template.yaml"),
                        "--data=" + data);
        var builder = new ProcessBuilder(command);
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        // Whatever becomes of this test.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Await.until("the server is ready", PATIENCE, () -> !process.isAlive() || ready(output));
        assertThat(Files.readString(output)).endsWith("Mingce is ready\n");
        run = RunFile.newest(runs);
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    private static String absolute(String classPath) {
        return List.of(classPath.split(File.pathSeparator, -1)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean ready(Path output) {
        try {
            return Files.readString(output).contains("Mingce is ready");
        } catch (IOException e) {
            return false;
        }
    }

    /// Sends a form; the answer's body.
    HttpResponse<String> form(String mediaType, String body) {
        return send(
                HttpRequest.newBuilder(uri(run.publicPort(), "/forms/person"))
                        .header("Content-Type", mediaType)
                        .header("Accept", mediaType.endsWith("json") ? mediaType : "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// What the staff API answers to somebody of this role.
    HttpResponse<String> staff(String role, String method, String path) {
        return send(
                HttpRequest.newBuilder(uri(run.staffPort(), path))
                        .header("Authorization", "Bearer " + Control.token(run, role, "tester"))
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /// The newest import; empty where there is none yet.
    JsonNode lastImport() {
        try {
            return Summary.MAPPER
                    .readTree(staff("manager", "GET", "/imports").body())
                    .path("items")
                    .path(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void drop(String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(run.inbox().resolve("crm"));
        Path hidden = Files.write(folder.resolve("." + name), content);
        Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    /// As Ctrl-C ends it.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
